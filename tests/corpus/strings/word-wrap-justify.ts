// Wrapping, justifying and centring text by words, with long words cut and blank lines kept.
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (let word of paragraph.split(/\s+/).filter((w) => w !== "")) {
      while (word.length > width) {
        if (line) lines.push(line);
        line = "";
        lines.push(`${word.slice(0, width - 1)}-`);
        word = word.slice(width - 1);
      }
      if (line && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else line = line ? `${line} ${word}` : word;
    }
    lines.push(line);
  }
  return lines;
}
function justify(line: string, width: number): string {
  const words = line.split(" ");
  if (words.length < 2) return line;
  const gaps = words.length - 1;
  const spaces = width - line.length + gaps;
  return words.reduce((out, word, i) => out + " ".repeat(Math.floor(spaces / gaps) + (i <= spaces % gaps ? 1 : 0)) + word);
}
const centre = (line: string, width: number): string => line.padStart(line.length + Math.floor((width - line.length) / 2)).padEnd(width);
const text = "The quick brown fox jumps over the lazy dog.\n\nIncomprehensibilities   are long; antidisestablishmentarianism is longer.";
for (const width of [10, 16, 30]) {
  const lines = wrap(text, width);
  console.log(lines.map((l) => `|${justify(l, width)}|`).join("\n"));
  console.log(lines.every((l) => l.length <= width), lines.map((l) => `[${centre(l, width)}]`).at(-1));
}
