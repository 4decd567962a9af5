// toFixed: rounding of the exact binary value, padding, large values.
const ns = [0, -0, 1, 1.005, 1.45, 2.5, 0.5, 1.5, -1.5, 0.000001, 123.456, 1e20, 1e21, 0.1, -0.0000001, 999.995, 8.345];
for (const n of ns) console.log(n, n.toFixed(), n.toFixed(1), n.toFixed(2), n.toFixed(7));
console.log((0.1).toFixed(20), (1 / 3).toFixed(25), (1e-10).toFixed(2), (2 ** 60).toFixed(3), (0.3).toFixed(50));
console.log(NaN.toFixed(2), Infinity.toFixed(1), (-1.5).toFixed(0), (-2.5).toFixed(0), (10.235).toFixed(2));
try {
  (1).toFixed(101);
} catch (e) {
  console.log((e as Error).name + ": " + (e as Error).message);
}
