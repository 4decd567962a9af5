// The template object of one place is one object, frozen in shape; another place has another.
const seen: TemplateStringsArray[] = [];
const keep = (s: TemplateStringsArray): number => seen.push(s);
for (let i = 0; i < 2; i++) keep`same`;
keep`same`;
console.log(seen[0] === seen[1], seen[0] === seen[2], seen[0]!.raw === seen[1]!.raw, seen.length, seen[0]);
const invalid = (s: TemplateStringsArray): [string | undefined, string | undefined] => [s[0], s.raw[0]];
console.log(invalid`\unicode and \xerxes`);
