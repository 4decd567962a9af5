// toPrecision and toExponential over magnitudes.
for (const value of [0, 1, 123456, 0.00001234, 1e-7, 9.995, 99.99, 1e21, 1.7976931348623157e308, 5e-324, -45.678]) {
  const row: string[] = [];
  for (const digits of [1, 2, 4, 7, 17, 21]) row.push(value.toPrecision(digits));
  console.log(value, value.toPrecision(), row.join(" "));
  console.log(value.toExponential(), value.toExponential(0), value.toExponential(3), value.toExponential(20));
}
for (const digits of [0, 101]) {
  try {
    console.log((1).toPrecision(digits));
  } catch (error) {
    console.log((error as Error).message);
  }
}
try {
  console.log((1).toExponential(101));
} catch (error) {
  console.log((error as Error).message);
}
console.log(Number.NaN.toPrecision(3), Number.NEGATIVE_INFINITY.toExponential(2));
