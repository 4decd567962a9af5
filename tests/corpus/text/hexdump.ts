// A hex dump with padding and printable characters.
function hexdump(b: Uint8Array, width = 8): string[] {
  const lines: string[] = [];
  for (let at = 0; at < b.length; at += width) {
    const row = b.subarray(at, at + width);
    const hex = Array.from(row, (x) => x.toString(16).padStart(2, "0")).join(" ");
    const text = Array.from(row, (x) => (x >= 32 && x < 127 ? String.fromCharCode(x) : ".")).join("");
    lines.push(`${at.toString(16).padStart(4, "0")}  ${hex.padEnd(width * 3 - 1)}  |${text}|`);
  }
  return lines;
}
const data = new Uint8Array(27);
for (let i = 0; i < data.length; i++) data[i] = (i * 37 + 60) & 0xff;
for (const l of hexdump(data)) console.log(l);
for (const l of hexdump(new TextEncoder().encode("Grüße, 漢!"), 12)) console.log(l);
console.log(hexdump(new Uint8Array(0)));
