// Rounding half up, half to even, to places and to significant digits; sums that stay exact in cents.
const halfUp = (n: number, places = 0): number => Math.sign(n) * Math.round(Math.abs(n) * 10 ** places) / 10 ** places;
const halfEven = (n: number): number => {
  const r = Math.round(n);
  return Math.abs(n % 1) === 0.5 && r % 2 !== 0 ? r - 1 : r;
};
console.log([0.5, 1.5, 2.5, -0.5, -1.5, 2.4, 1.005].map((n) => [halfUp(n), halfEven(n), Math.round(n), halfUp(n, 2)].join("/")));
console.log((1.005).toFixed(2), (1.45).toFixed(1), (-1.5).toFixed(0), (2.5).toFixed(0), (1e21).toFixed(2), (0.000001234).toPrecision(2), (123456).toPrecision(2), (0).toPrecision(3));
const prices = [19.99, 5.01, 0.1, 0.2, 99.995];
console.log(prices.reduce((a, b) => a + b), prices.map((p) => Math.round(p * 100)).reduce((a, b) => a + b) / 100);
const split = (cents: number, ways: number): number[] => Array.from({ length: ways }, (_, i) => Math.floor(cents / ways) + (i < cents % ways ? 1 : 0));
console.log(split(1000, 3), split(5, 7), split(1000, 3).reduce((a, b) => a + b), (0.1 * 3).toString(), 0.1 + 0.7, 1.1 * 1.1, 4.35 * 100, 1.15.toFixed(1));
console.log((255).toString(16), (0.1).toString(2).slice(0, 20), (-255.5).toString(36), (1e21).toString(7), parseInt("12px"), parseFloat(".5e-2x"), Number("0x1F"), Number("1_0"), Number(" \n"), Number("1e1000"));
