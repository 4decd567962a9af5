// Which characters trim takes away: those of WhiteSpace and LineTerminator, and no others.
const spaces: string[] = [];
for (let unit = 0; unit < 0x10000; unit++) {
  const text = String.fromCharCode(unit);
  if (text.trim() === "") spaces.push(unit.toString(16));
}
console.log(spaces.join(" "));
const padded = "\u00a0\ufeff\t x y \u2003\r\n";
console.log(JSON.stringify(padded.trim()), JSON.stringify(padded.trimStart()), JSON.stringify(padded.trimEnd()));
console.log("\u200bx\u200b".trim().length, "\u180ex".trim().length, "   ".trim().length, "".trim() === "");
