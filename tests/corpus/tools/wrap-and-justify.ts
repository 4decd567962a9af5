// Text layout: greedy wrapping with hanging indents, justification, minimum raggedness, and columns side by side.
interface Layout { width: number; indent?: string; hanging?: string; align?: "left" | "right" | "centre" | "justify" }
const words = (text: string): string[] => text.split(/\s+/u).filter(Boolean);
function breakWord(word: string, width: number): string[] {
  const pieces: string[] = [];
  let rest = [...word];
  while (rest.length > width) { pieces.push(rest.slice(0, width - 1).join("") + "-"); rest = rest.slice(width - 1); }
  return [...pieces, rest.join("")];
}
function wrap(text: string, { width, indent = "", hanging = indent, align = "left" }: Layout): string[] {
  const lines: string[][] = [[]];
  let used = indent.length;
  for (const word of words(text).flatMap((w) => breakWord(w, width - Math.max(indent.length, hanging.length)))) {
    const line = lines.at(-1)!;
    const length = [...word].length;
    if (line.length > 0 && used + 1 + length > width) {
      lines.push([word]);
      used = hanging.length + length;
    } else {
      used += length + (line.length > 0 ? 1 : 0);
      line.push(word);
    }
  }
  return lines.map((line, i) => {
    const lead = i === 0 ? indent : hanging;
    const room = width - lead.length;
    const plain = line.join(" ");
    switch (align) {
      case "left": return lead + plain;
      case "right": return lead + plain.padStart(room);
      case "centre": return lead + plain.padStart(plain.length + ((room - plain.length) >> 1));
      case "justify": {
        if (i === lines.length - 1 || line.length === 1) return lead + plain;
        const spaces = room - line.reduce((n, w) => n + [...w].length, 0);
        const gaps = line.length - 1;
        return lead + line.map((w, k) => (k === gaps ? w : w + " ".repeat(Math.floor(spaces / gaps) + (k < spaces % gaps ? 1 : 0)))).join("");
      }
    }
  });
}
function balanced(text: string, width: number): { lines: string[]; cost: number } {
  const list = words(text);
  const best = new Array<{ cost: number; next: number }>(list.length + 1).fill({ cost: 0, next: 0 });
  for (let i = list.length - 1; i >= 0; i--) {
    let length = -1;
    best[i] = { cost: Infinity, next: i + 1 };
    for (let j = i; j < list.length && (length += list[j]!.length + 1) <= width; j++) {
      const slack = j === list.length - 1 ? 0 : (width - length) ** 3;
      if (slack + best[j + 1]!.cost < best[i]!.cost) best[i] = { cost: slack + best[j + 1]!.cost, next: j + 1 };
    }
  }
  const lines: string[] = [];
  for (let i = 0; i < list.length; i = best[i]!.next) lines.push(list.slice(i, best[i]!.next).join(" "));
  return { lines, cost: best[0]!.cost };
}
const text = "  The quick brown fox\tjumps over the lazy dog; incomprehensibilities\n\n follow, naïvely. ";
for (const align of ["left", "right", "centre", "justify"] as const) console.log(wrap(text, { width: 18, align, indent: align === "left" ? "* " : "", ...(align === "left" && { hanging: "  " }) }).map((l) => `|${l}`).join("\n"));
console.log(balanced("aaa bb cc ddddd", 6), balanced("one enormousword", 5).cost, balanced("", 5), wrap("", { width: 3 }));
const [left, right] = [wrap(text, { width: 12 }), wrap("short text beside", { width: 7 })];
console.log(Array.from({ length: Math.max(left.length, right.length) }, (_, i) => `${(left[i] ?? "").padEnd(12)} │ ${right[i] ?? ""}`.trimEnd()).join("\n"));
