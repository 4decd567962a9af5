// Digits in every base, with fractions, signs, big values, and back again.
const bases = [2, 3, 7, 8, 10, 16, 27, 36];
for (const n of [0, 1, -1, 255, 1e6, 2 ** 40 + 1, -123456789, 0.5, -0.1, 1 / 3, 1e-7, 1e21, 123.456]) {
  console.log(n, bases.map((b) => n.toString(b).slice(0, 30)).join(" "));
}
for (const b of bases) {
  const text = (987654321).toString(b);
  console.log(b, text, parseInt(text, b), parseInt(text.toUpperCase(), b) === 987654321, parseInt(`  -${text}zz!`, b), BigInt(2 ** 60).toString(b).length, (2n ** 90n).toString(b));
}
console.log(["0x1f", "0b101", "0o17", "1e3", "12abc", "", "-", "+5", "z", "9".repeat(25)].map((t) => [parseInt(t), parseInt(t, 16), Number(t), parseFloat(t)].join("/")).join(" "));
for (const bad of [1, 37, 2.9]) try { console.log((10).toString(bad)); } catch (e) { console.log((e as Error).name); }
