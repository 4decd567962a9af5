// All four line ends end a line for `.`, `^` and `$`; no other character does.
const ends = ["\n", "\r", "\u2028", "\u2029", "\v", "\f", "\u0085", "\r\n"];
for (const end of ends) {
  const text = `ab${end}cd`;
  console.log(
    JSON.stringify(end),
    /.+/.exec(text)?.[0].length,
    /.+/s.exec(text)?.[0].length,
    text.match(/^./gm)?.join(),
    text.match(/.$/gm)?.join(),
    text.split(/\r?\n|[\r\u2028\u2029]/).length,
    /b$/m.test(text),
    /^cd/.test(text),
  );
}
export {};
