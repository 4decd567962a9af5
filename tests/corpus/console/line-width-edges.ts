// Objects and arrays around the widths at which Node breaks lines.
for (const length of [10, 20, 30, 33, 34, 35, 36, 40, 60, 70, 71, 72, 73, 76, 80]) {
  const text = "x".repeat(length);
  console.log({ text });
  console.log({ a: text, b: 1 });
  console.log([text, text]);
}
for (let count = 1; count <= 8; count++) {
  console.log(Object.fromEntries(Array.from({ length: count }, (_, i) => [`property${i}`, i])));
}
console.log({ outer: { inner: { first: "aaaaaaaaaaaaaaaaaa", second: "bbbbbbbbbbbbbbbbbb", third: "cccccccccccccc" } } });
