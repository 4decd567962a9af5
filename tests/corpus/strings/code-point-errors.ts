// fromCodePoint and fromCharCode: what they refuse and what they wrap.
for (const point of [0, 65, 0xd800, 0xffff, 0x10000, 0x10ffff]) {
  const text = String.fromCodePoint(point);
  console.log(point.toString(16), text.length, text.codePointAt(0)?.toString(16), text.isWellFormed());
}
for (const point of [-1, 1.5, 0x110000, Number.NaN, Number.POSITIVE_INFINITY]) {
  try {
    console.log(String.fromCodePoint(65, point));
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
console.log(String.fromCharCode(65.9, 0x10041, -65471, Number.NaN).split("").map((unit) => unit.charCodeAt(0)));
console.log(String.fromCodePoint(), String.fromCharCode(), String.fromCodePoint(0x1f600, 97, 0x1f601));
console.log("😀".codePointAt(1), "😀".codePointAt(2), "😀".codePointAt(-1), "a".codePointAt(Number.NaN));
