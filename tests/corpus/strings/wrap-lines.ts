// A small text formatter.
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line.length > 0 && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : line + " " + word;
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}
const text = "Everything below it is readable text that runs anywhere, so a bug is found in an ordinary debugger.";
for (const w of [20, 33, 200]) {
  for (const line of wrap(text, w)) console.log("|" + line.padEnd(Math.min(w, 40)) + "|");
}
function table(rows: string[][]): string {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((r) => r[c]!.length)));
  return rows.map((r) => r.map((cell, c) => cell.padEnd(widths[c]!)).join(" | ")).join("\n");
}
console.log(table([["id", "name"], ["1", "alpha"], ["22", "b"]]));
