// Wrapping, justifying, centring and boxing of text.
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (let word of text.split(/\s+/).filter(Boolean)) {
    while (word.length > width) {
      if (line) lines.push(line);
      lines.push(word.slice(0, width - 1) + "-");
      word = word.slice(width - 1);
      line = "";
    }
    if (line === "") line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line) lines.push(line);
  return lines;
}
function justify(line: string, width: number): string {
  const words = line.split(" ");
  if (words.length === 1) return line.padEnd(width);
  const gaps = words.length - 1;
  const spaces = width - words.reduce((n, w) => n + w.length, 0);
  return words.reduce((out, w, i) => out + " ".repeat(Math.floor(spaces / gaps) + (i - 1 < spaces % gaps ? 1 : 0)) + w);
}
const center = (s: string, width: number): string => s.padStart((width + s.length) >> 1).padEnd(width);
const text = "The quick brown fox jumps over the lazy dog, and antidisestablishmentarianism is   long.";
for (const line of wrap(text, 16)) console.log(`|${justify(line, 16)}|`);
console.log(wrap("", 5), wrap("a b c", 1), wrap("   ", 3));
const box = (lines: string[]): string => {
  const width = Math.max(0, ...lines.map((l) => l.length));
  return ["┌" + "─".repeat(width) + "┐", ...lines.map((l) => `│${center(l, width)}│`), "└" + "─".repeat(width) + "┘"].join("\n");
};
console.log(box(["one", "three", "to", ""]));
