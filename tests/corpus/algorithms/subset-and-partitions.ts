// Generators over combinations: subsets, partitions of numbers, cartesian products, gray codes, necklaces of brackets.
function* subsets<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) { yield []; return; }
  const [first, ...rest] = items as readonly [T, ...T[]];
  for (const subset of subsets(rest)) { yield subset; yield [first, ...subset]; }
}
function* partitions(n: number, largest = n): Generator<number[]> {
  if (n === 0) return yield [];
  for (let part = Math.min(n, largest); part >= 1; part--) for (const rest of partitions(n - part, part)) yield [part, ...rest];
}
type Items<T extends readonly (readonly unknown[])[]> = { -readonly [I in keyof T]: T[I][number] };
function* product<const T extends readonly (readonly unknown[])[]>(...lists: T): Generator<Items<T>> {
  const indices = lists.map(() => 0);
  if (lists.some((l) => l.length === 0)) return;
  for (;;) {
    yield lists.map((list, i) => list[indices[i]!]) as Items<T>;
    let at = lists.length - 1;
    while (at >= 0 && ++indices[at]! === lists[at]!.length) indices[at--] = 0;
    if (at < 0) return;
  }
}
const gray = (bits: number): string[] => Array.from({ length: 1 << bits }, (_, i) => (i ^ (i >> 1)).toString(2).padStart(bits, "0"));
function* brackets(pairs: number, open = pairs, text = ""): Generator<string, void, undefined> {
  if (text.length === pairs * 2) return yield text;
  if (open > 0) yield* brackets(pairs, open - 1, text + "(");
  if (text.length - (pairs - open) < pairs && pairs - open > text.length - (pairs - open)) yield* brackets(pairs, open, text + ")");
}
const memo: Record<`${number}/${number}`, bigint> = {};
const count = (n: number, k: number): bigint => (memo[`${n}/${k}`] ??= n === 0 ? 1n : n < 0 || k === 0 ? 0n : count(n - k, k) + count(n, k - 1));
console.log([...subsets(["a", "b", "c"])].map((s) => s.join("") || "-").join(" "), [...subsets<never>([])]);
console.log([...partitions(5)].map((p) => p.join("+")).join(" "), [...partitions(0)], count(5, 5), count(100, 100));
for (const [size, colour, flag] of product(["S", "L"], ["red", null], [true])) console.log(size.toLowerCase(), colour?.length, !flag);
console.log([...product()], [...product([1], [])], gray(3).join(" "));
console.log([...brackets(3)], [...brackets(0)]);
const target = 15;
const hits = [...subsets([3, 34, 4, 12, 5, 2])].filter((s) => s.reduce((a, b) => a + b, 0) === target);
console.log(hits, [...subsets([1, 2, 3, 4])].filter(({ length }) => length === 2).length);
