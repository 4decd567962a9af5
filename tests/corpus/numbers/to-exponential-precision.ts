// toExponential and toPrecision.
const ns = [0, 1, -1.5, 123456, 0.00015, 1e21, 1.25, 99999, 5e-324, 0.1];
for (const n of ns) {
  console.log(n.toExponential(), n.toExponential(0), n.toExponential(2), n.toPrecision(1), n.toPrecision(3), n.toPrecision(10));
}
console.log((123.456).toPrecision(4), (0.000123).toPrecision(2), (1e21).toPrecision(3), (1234.5).toPrecision(2));
console.log((-0).toPrecision(3), (1e-7).toPrecision(2), (123456).toPrecision(6), (123456).toPrecision(5));
console.log(NaN.toPrecision(3), Infinity.toExponential(), (25).toExponential(0), (35).toExponential(0), (1.255).toPrecision(3));
for (const f of [() => (1).toPrecision(0), () => (1).toExponential(101)]) {
  try {
    f();
  } catch (e) {
    console.log((e as Error).name + ": " + (e as Error).message);
  }
}
