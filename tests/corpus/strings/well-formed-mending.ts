// isWellFormed and toWellFormed over every arrangement of surrogates.
const pieces = ["a", "\ud83d", "\ude00", "é"];
let wellFormed = 0;
let total = 0;
for (const a of pieces) {
  for (const b of pieces) {
    for (const c of pieces) {
      const text = a + b + c;
      const mended = text.toWellFormed();
      total++;
      if (text.isWellFormed()) wellFormed++;
      if (text.isWellFormed() !== (text === mended)) console.log("differs", escapeAll(text));
      console.log(escapeAll(text), escapeAll(mended), [...text].length);
    }
  }
}
console.log(wellFormed, total);

function escapeAll(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) out += text.charCodeAt(i).toString(16).padStart(4, "0") + ".";
  return out;
}
