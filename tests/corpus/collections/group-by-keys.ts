// Grouping by hand and with reduce: keys of many kinds, order of first appearance.
const words = ["apple", "bob", "cat", "avocado", "bee", "cow", "ant"];
const byLetter = new Map<string, string[]>();
for (const word of words) {
  const list = byLetter.get(word[0]!);
  if (list) list.push(word);
  else byLetter.set(word[0]!, [word]);
}
console.log(byLetter, [...byLetter.keys()]);
const record = words.reduce<Record<string, number>>((all, word) => {
  all[word.length] = (all[word.length] ?? 0) + 1;
  return all;
}, {});
console.log(record, Object.entries(record));
const inverted = new Map([...byLetter].map(([letter, list]) => [list.length, letter]));
console.log(inverted, inverted.size);
console.log([...byLetter.values()].flat().length, [...byLetter].sort(([a], [b]) => (a < b ? 1 : -1))[0]);
console.log(new Map([[1, "a"], [1, "b"]]), new Map(Object.entries({ x: 1 })), Object.fromEntries(byLetter));
