// Lengths in units, code points and columns; wrapping and truncating by code points.
const texts = ["hello", "naïve", "日本語", "😀😃", "e\u0301", "\ud83d", ""];
for (const text of texts) {
  const points = [...text];
  console.log(text.length, points.length, text.normalize("NFC").length, points.reverse().join("").length, text.split("").length);
}
function truncate(text: string, limit: number): string {
  const points = Array.from(text);
  return points.length <= limit ? text : `${points.slice(0, limit - 1).join("")}…`;
}
console.log(truncate("😀😃😄😁", 3), truncate("short", 10), truncate("日本語テキスト", 4));
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && [...line].length + 1 + [...word].length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
console.log(wrap("The quick brown fox 😀 jumps over the lazy dög again and again", 16));
console.log([..."añb"].map((c) => c.codePointAt(0)!.toString(16)), "ÄÖÜ".toLowerCase(), "ǅ".toLowerCase() + "ǅ".toUpperCase());
