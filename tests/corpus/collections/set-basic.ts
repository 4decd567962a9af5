// Set: uniqueness, order, algebra.
const s = new Set([3, 1, 3, 2, 1]);
console.log(s, s.size, s.has(2), s.has(9), s.add(5) === s, s.delete(3), s.delete(3), [...s]);
const t = new Set([2, 5, 8]);
const union = new Set([...s, ...t]);
const inter = new Set([...s].filter((x) => t.has(x)));
const diff = new Set([...s].filter((x) => !t.has(x)));
console.log(union, inter, diff);
s.forEach((v, k, self) => console.log(v === k, v, self.size));
console.log([...s.entries()], [...s.keys()], [...s.values()]);
console.log(new Set("hello"), new Set(["a", "b", "a"]).size, new Set([NaN, NaN, 0, -0]).size, new Set());
s.clear();
console.log(s, [...new Set([[1], [1]])].length);
const seen = new Set<string>();
console.log("a b a c b".split(" ").filter((w) => !seen.has(w) && seen.add(w)));
