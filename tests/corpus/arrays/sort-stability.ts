// Sorting is stable; comparators see what they should.
const rows = Array.from({ length: 40 }, (_, i) => ({ key: (i * 7) % 5, id: i }));
rows.sort((a, b) => a.key - b.key);
console.log(rows.map((r) => `${r.key}:${r.id}`).join(" "));
rows.sort((a, b) => b.key - a.key);
console.log(rows.slice(0, 9).map((r) => `${r.key}:${r.id}`).join(" "));
const same = ["b", "a", "c"];
console.log(same.sort(() => 0), same.sort((a, b) => (a < b ? -1 : 1)));
const ns = [3, NaN, 1, -0, 0, -5, Infinity, 1e21, 2e-7];
console.log(ns.sort(), ns.sort((a, b) => a - b));
const u: (number | undefined)[] = [3, undefined, 1, undefined, 2];
console.log(u.sort(), u.sort((a, b) => b! - a!));
const big: number[] = [];
let x = 1;
for (let i = 0; i < 500; i++) {
  x = (x * 16807) % 2147483647;
  big.push(x % 1000);
}
big.sort((a, b) => a - b);
console.log(big.every((v, i) => i === 0 || big[i - 1]! <= v), big[0], big[499], big[250]);
