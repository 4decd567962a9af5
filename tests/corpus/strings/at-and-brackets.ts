// at, charAt and brackets beyond both ends.
const text = "hé😀";
for (const i of [-5, -4, -1, 0, 1.9, 2, 3, 4, Number.NaN, Number.POSITIVE_INFINITY, -0.5]) {
  console.log(i, text.at(i), JSON.stringify(text.charAt(i)), text.charCodeAt(i), text[i]);
}
const from: string = text;
console.log(from[0] === "h", from["length"], text.at(-1) === "\ude00");
for (const [i, unit] of Object.entries(text)) console.log(i, unit.charCodeAt(0));
