// All characters in all forms, summed up: the tables as a whole, and marks in every order of classes.
function sum(form: "NFC" | "NFD" | "NFKC" | "NFKD"): string {
  let hash = 0;
  let changed = 0;
  for (let point = 0; point < 0x30000; point++) {
    const text = String.fromCodePoint(point);
    const normal = text.normalize(form);
    if (normal !== text) changed++;
    for (let i = 0; i < normal.length; i++) hash = (Math.imul(hash, 31) + normal.charCodeAt(i)) | 0;
  }
  return `${form} ${changed} ${hash}`;
}
console.log(sum("NFC"), sum("NFD"), sum("NFKC"), sum("NFKD"));
const marks = [...Array(0x70).keys()].map((i) => String.fromCharCode(0x300 + i)).concat(["\u05b0", "\u064b", "\u0e38", "\u302a", "\u1dce", "\u20d0"]);
let hash = 0;
for (const a of marks) {
  for (const b of marks) {
    const text = `o${a}${b}x`;
    for (const normal of [text.normalize(), text.normalize("NFD")])
      for (let i = 0; i < normal.length; i++) hash = (Math.imul(hash, 31) + normal.charCodeAt(i)) | 0;
  }
}
console.log(hash);
