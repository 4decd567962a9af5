// toString with a radix, integers and fractions.
console.log((255).toString(16), (255).toString(2), (-255).toString(36), (0).toString(2), (35).toString(36));
console.log((4294967295).toString(16), (2 ** 53).toString(2), (2 ** 53 - 1).toString(36), (1e21).toString(7));
console.log((0.5).toString(2), (0.1).toString(2), (0.1).toString(3), (-1.5).toString(8), (255.75).toString(16));
console.log((3.14159).toString(36), (1e-7).toString(2), (123.456).toString(7));
console.log(NaN.toString(2), (-Infinity).toString(36));
for (let r = 2; r <= 36; r += 7) console.log(r, (123456789).toString(r));
try {
  (1).toString(1);
} catch (e) {
  console.log((e as Error).name + ": " + (e as Error).message);
}
