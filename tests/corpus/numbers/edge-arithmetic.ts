// Arithmetic at the edges of doubles and of 32-bit integers, by variables that the compiler cannot fold.
const values = [0, -0, 1, -1, 0.5, 2 ** 31, -(2 ** 31), 2 ** 32 - 1, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 1e308, 5e-324, NaN, Infinity, -Infinity];
const show = (n: number): string => (Object.is(n, -0) ? "-0" : String(n));
let hash = 0;
const rows: string[] = [];
for (const a of values) {
  const row: string[] = [];
  for (const b of values) {
    const all = [a + b, a - b, a * b, a / b, a % b, Math.min(a, b), Math.max(a, b), Math.atan2(a, b), a ** b];
    for (const text of all.map(show)) for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    row.push(show(a % b));
  }
  rows.push(row.join(" "));
}
console.log(rows.join("\n"));
console.log(hash, values.map((v) => [Math.round(v), Math.trunc(v), Math.sign(v), Math.floor(v), Math.ceil(v), Math.abs(v), Math.fround(v), v | 0].map(show).join("/")).join(" "));
let i = 2147483647;
i++;
let j = -2147483648;
j -= 1;
let k = 4294967295;
k *= k;
console.log(i, j, k, i + j, (i * 2) | 0, Math.imul(k, 3), -(0 * -1) === 0, Object.is(-(0 * 1), -0), 0.1 + 0.2 - 0.3, 9007199254740991 + 2, (2 ** 53 + 1) % 2);
