// pow and ** at their special cases.
const values = [0, -0, 1, -1, 2, -2, 0.5, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN];
for (const base of values) {
  const row: string[] = [];
  for (const exponent of [0, -0, 1, -1, 2, 3, 0.5, -0.5, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]) {
    const result = base ** exponent;
    row.push(Object.is(result, -0) ? "-0" : String(result));
    if (!Object.is(result, Math.pow(base, exponent))) console.log("differ", base, exponent);
  }
  console.log(base, row.join(" "));
}
console.log(2 ** 1023, 2 ** 1024, 2 ** -1074, 2 ** -1075, 10 ** 308, 10 ** -323, (-8) ** (1 / 3), 1.1 ** 10);
console.log((-2) ** 2, -(2 ** 2), 2 ** 3 ** 2, Math.sqrt(2), Math.cbrt(-27), Math.sqrt(-1), Math.exp(1) === Math.E);
