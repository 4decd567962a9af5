// Combinatorics by recursion in generators.
function* permutations<T>(items: readonly T[]): Generator<T[]> {
  if (items.length <= 1) return void (yield [...items]);
  for (const [i, item] of items.entries()) for (const rest of permutations([...items.slice(0, i), ...items.slice(i + 1)])) yield [item, ...rest];
}
function* subsets<T>(items: readonly T[], from = 0): Generator<T[]> {
  yield [];
  for (let i = from; i < items.length; i++) for (const rest of subsets(items, i + 1)) yield [items[i]!, ...rest];
}
function* partitions(n: number, most = n): Generator<number[]> {
  if (n === 0) yield [];
  for (let k = Math.min(n, most); k > 0; k--) for (const rest of partitions(n - k, k)) yield [k, ...rest];
}
console.log([...permutations([1, 2, 3])].map((p) => p.join("")).join(" "), [...permutations([])].length, [...permutations("abcd".split(""))].length);
console.log([...subsets(["x", "y", "z"])].map((s) => s.join("") || "-").join(" "), [...partitions(6)].map((p) => p.join("+")).join(" "));
let n = 0;
for (const p of permutations([1, 2, 3, 4, 5, 6, 7, 8])) if (++n === 1000) console.log(p.join(""));
