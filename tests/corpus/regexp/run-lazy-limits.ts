// Lazy runs take as little as they can, up to their limit.
const cases: [RegExp, string][] = [
  [/<.+?>/, "<a><b>"],
  [/<.*?>/, "<>x>"],
  [/a{1,3}?b/, "aaaab"],
  [/a{1,3}?$/, "aaaa"],
  [/^a{1,3}?$/, "aaaa"],
  [/"(?:[^"\\]|\\.)*?"/, 'x "a\\"b" "c"'],
  [/\d+?(?=px)/, "w 120px"],
  [/(.??)(.??)b/, "aab"],
  [/.*?/, "abc"],
];
for (const [pattern, text] of cases) {
  const found = pattern.exec(text);
  console.log(String(pattern), found === null ? null : [found.index, ...found]);
}
export {};
