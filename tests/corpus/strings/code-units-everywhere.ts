// charCodeAt, codePointAt, at and [] on flat, sliced, joined and wide strings, at and beyond both ends.
const flat = "hello, wörld";
const rope = flat + " and something that is longer than thirty-two units";
const wide = "日本語" + flat;
for (const text of [flat, rope, wide, flat.slice(3), "", "x"]) {
  const found: unknown[] = [];
  for (const i of [0, 1, 3, 7, text.length - 1, text.length, -1, 1.9, 2 ** 31, 2 ** 40, NaN, -0]) found.push(text.charCodeAt(i), text.codePointAt(i), text.charAt(i));
  console.log(found.join(" "));
}
console.log(flat.charCodeAt(0), flat[4], flat[50], flat.at(-1), wide.at(-20), wide[0]);
let sum = 0;
for (let i = -3; i < rope.length + 3; i++) {
  const unit = rope.charCodeAt(i);
  if (unit === unit) sum = (Math.imul(sum, 31) + unit) | 0;
  else sum++;
}
console.log(sum);
function classify(text: string): string {
  let kinds = "";
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    kinds += c >= 97 && c <= 122 ? "a" : c >= 48 && c <= 57 ? "9" : c < 128 ? "." : "u";
  }
  return kinds;
}
console.log(classify(rope), classify("a1é€"));
