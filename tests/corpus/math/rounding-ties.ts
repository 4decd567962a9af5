// round, trunc, floor, ceil and sign at halves, negative zero and large numbers.
for (const x of [-2.5, -1.5, -0.5, -0.2, -0, 0, 0.49999999999999994, 0.5, 1.5, 2.5, 4503599627370495.5, 4503599627370497, 2 ** 52 + 1, -(2 ** 53), 1e300, Number.NaN, Number.NEGATIVE_INFINITY]) {
  const results = [Math.round(x), Math.trunc(x), Math.floor(x), Math.ceil(x), Math.sign(x), Math.abs(x)];
  console.log(x, results.map((y) => (Object.is(y, -0) ? "-0" : String(y))).join(" "));
}
console.log(Math.round(-0.5) === 0, 1 / Math.round(-0.5), 1 / Math.ceil(-0.9), 1 / Math.trunc(-0.9));
