// toString(radix) of fractions, large and small numbers.
for (const radix of [2, 3, 7, 16, 36]) {
  console.log(radix, (255).toString(radix), (-255.5).toString(radix), (0.1).toString(radix), (1e21).toString(radix));
  console.log((2 ** 53).toString(radix), (1 / 3).toString(radix), (123.456).toString(radix));
}
for (const radix of [1, 37, Number.NaN, 0]) {
  try {
    console.log((10).toString(radix));
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
console.log(Number.NaN.toString(2), Number.POSITIVE_INFINITY.toString(16), (-0).toString(2), (0.5).toString(16.9));
for (let radix = 2; radix <= 36; radix++) console.log(Number.parseInt((48611).toString(radix), radix));
