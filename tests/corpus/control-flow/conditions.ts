// Conditions built from assignments, chains and mixed types.
let n = 0;
let s: string | null = null;
if ((n = 5) > 3 && (s = "set") !== null) console.log(n, s);
const list: number[] = [];
if (list.length) console.log("no");
else console.log("empty");
if (!s || s.length > 10) console.log("no");
else if (n & 1) console.log("odd");
const v = (x: number | null): string => {
  if (x) return "nonzero";
  if (x === 0) return "zero";
  return "null";
};
console.log(v(1), v(0), v(null), v(NaN), v(-0));
const between = (a: number, x: number, b: number): boolean => a <= x && x < b;
console.log(between(0, 0, 1), between(0, 1, 1), between(0, NaN, 1), !between(0, NaN, 1));
let m: Map<string, number> | undefined;
const size = (): number => (m ??= new Map([["a", 1]])).size;
console.log(m?.size, size(), m?.size);
let c = 0;
while ((c += 3) < 10) console.log(c);
const bits = (x: number): string => (x & 4 ? "r" : "-") + (x & 2 ? "w" : "-") + (x & 1 ? "x" : "-");
console.log([7, 5, 0, 2].map(bits).join(" "));
let line: string | undefined;
const input = ["a", "b"];
while ((line = input.shift()) !== undefined) console.log(line);
