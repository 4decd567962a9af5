// The strings that a tag is given are frozen, and so are the raw ones; other arrays are not.
const seen: TemplateStringsArray[] = [];
const tag = (strings: TemplateStringsArray, ..._values: unknown[]): TemplateStringsArray => {
  seen.push(strings);
  return strings;
};
for (let i = 0; i < 2; i++) tag`a${i}b\n`;
tag``;
for (const strings of seen) {
  console.log(strings.length, Object.isFrozen(strings), Object.isFrozen(strings.raw));
  console.log(Object.isSealed(strings), Object.isSealed(strings.raw));
}
console.log(seen[0] === seen[1], Object.isFrozen(seen), Object.isFrozen([...seen[0]!]), Object.isSealed(["a"]));
