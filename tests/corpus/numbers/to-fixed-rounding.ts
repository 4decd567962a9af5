// toFixed: exact decimal expansion decides, not the shortest text.
for (const value of [0.5, 1.5, 2.5, 1.005, 1.45, 8.345, 0.000001, 1e20, 123.456, -1.5, -0, 1e21, 1.255]) {
  const row: string[] = [];
  for (const digits of [0, 1, 2, 5, 20]) row.push(value.toFixed(digits));
  console.log(value, row.join(" "));
}
console.log((0.1).toFixed(55), (1.1).toFixed(100), (5e-324).toFixed(3), (123.456).toFixed());
for (const digits of [-1, 101, Number.NaN]) {
  try {
    console.log((1.5).toFixed(digits));
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
console.log(Number.NaN.toFixed(2), Number.POSITIVE_INFINITY.toFixed(2), (-1e-10).toFixed(2));
