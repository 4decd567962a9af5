// Reads outside give undefined; index expressions of all kinds.
const a = [1, 2, 3];
const at = (i: number): number | undefined => a[i];
console.log(at(-1), at(3), at(0.5), at(NaN), at(4294967296), at(2));
console.log(a[10] ?? "none", a[a.length - 1], a[a.length]);
const s: string[] = [];
console.log(s[0], s[0]?.length, s.at(-1) === undefined);
const grid = [[1], [2, 3]];
console.log(grid[0]?.[1], grid[5]?.[0], grid[1]?.[1]);
function first<T>(xs: readonly T[]): T | undefined {
  return xs[0];
}
console.log(first([]), first(["x"]), first([undefined]), first([null]));
let total = 0;
for (let i = 0; i <= a.length; i++) total += a[i] ?? 100;
console.log(total);
