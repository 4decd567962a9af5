// Whole parts and remainders of quotients, as integers where they may be and as doubles where not.

function digits(n: number): string {
  let text = "";
  for (let rest = n; rest > 0; rest = Math.floor(rest / 10)) text = String(rest % 10) + text;
  return text;
}
console.log(digits(1234567890), digits(2 ** 40), digits(9007199254740991), digits(4503599627370497));

function split(n: number, by: number): string {
  return `${Math.floor(n / by)} ${Math.trunc(n / by)} ${(n / by) | 0} ${(n / by) >>> 0} ${n % by}`;
}
for (const [n, by] of [
  [7, 2],
  [0, 3],
  [2147483648, 1],
  [4294967296, 3],
  [6442450943, 2],
] as const)
  console.log(split(n, by));

function splitSigned(n: number, by: number): string {
  return `${Math.floor(n / by)} ${Math.trunc(n / by)} ${(n / by) | 0} ${n % by} ${1 / Math.trunc(n / by)}`;
}
console.log(splitSigned(-7, 2), splitSigned(7, -2), splitSigned(-1, 3), splitSigned(1, 0), splitSigned(0, 0));

function large(n: number, by: number): number {
  return Math.floor(n / by);
}
console.log(large(9007199254740991, 3), large(9007199254740989, 2), large(9007199254740990, 9007199254740991));

let changed = 17;
const quotient = changed / 5;
changed = 100;
console.log(Math.floor(quotient), (quotient | 0) + changed);

function middle(low: number, high: number): number {
  return Math.floor((low + high) / 2);
}
function find(list: readonly number[], wanted: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const m = middle(low, high);
    const found = list[m]!;
    if (found === wanted) return m;
    if (found < wanted) low = m + 1;
    else high = m - 1;
  }
  return -1;
}
const squares = Array.from({ length: 100 }, (_, i) => i * i);
console.log(find(squares, 81), find(squares, 82), find(squares, 9801), find(squares, 0), find([], 1));

const hash = new Map<number, number>();
for (let i = 0; i < 1000; i++) {
  const bucket = (i * 2654435761) % 97;
  hash.set(bucket, (hash.get(bucket) ?? 0) + 1);
}
console.log(hash.size, hash.get(0), hash.get(96));
console.log(Math.abs(-5) % 3, -5 % 3, Math.abs(-0), 1 / (0 % 4), 1 / (-0 % 4));
