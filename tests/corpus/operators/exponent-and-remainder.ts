// ** and % over signs, fractions, infinities and NaN, with precedence and assignment forms.
const xs = [0, -0, 1, -1, 2, -2, 0.5, -0.5, Infinity, -Infinity, NaN, 1e308];
const show = (x: number): string => (Object.is(x, -0) ? "-0" : String(x));
for (const a of xs) {
  console.log(show(a), xs.map((b) => show(a ** b)).join(" "), "|", xs.map((b) => show(a % b)).join(" "));
}
console.log(2 ** 3 ** 2, (2 ** 3) ** 2, (-2) ** 2, 2 ** -1, 10 ** 21, 10 ** -7, 2 ** 0.5 === Math.SQRT2, (-8) ** (1 / 3));
let x = 3;
x **= 2;
x %= 5;
x **= 0.5;
console.log(x, 5.5 % 2, -5.5 % 2, 5.5 % -2, 1e17 % 3, 2 ** 53 % 7, 0.3 % 0.1, 4 % 0);
const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));
const wrap = (n: number, size: number): number => ((n % size) + size) % size;
console.log(gcd(48, -18), gcd(0, 7), gcd(17, 5), [-7, -1, 0, 6, 7, 13].map((n) => wrap(n, 7)));
