// Strings with every escape, in Latin-1 and wide texts, and what must not stand in one.
const texts = [
  '""', '"plain"', '"tab\\tquote\\"back\\\\slash\\/"', '"\\b\\f\\n\\r"', '"\\u00e9é\\u20ac€"', '"\\ud83d\\ude00😀"', '"\\ud800"', '"\\u0000"',
  '"a\\u0041b\\u0042"', '"ünïcödé"', `"${"long ".repeat(30)}\\n${"text ".repeat(30)}"`,
];
for (const text of texts) {
  const value = JSON.parse(text) as string;
  console.log(value.length, JSON.stringify(value), JSON.parse(JSON.stringify(value)) === value);
}
for (const bad of ['"', '"abc', '"\\x41"', '"\\u12g4"', '"\\u12', '"a\nb"', '"\t"', "'a'", '"\\']) {
  try {
    console.log(JSON.parse(bad));
  } catch (error) {
    console.log(JSON.stringify(bad), (error as Error).name);
  }
}
