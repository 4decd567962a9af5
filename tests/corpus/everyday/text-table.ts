// Columns of text: widths, alignment, wrapping at words, numbers with separators.
type Align = "left" | "right" | "centre";
interface Column<T> {
  readonly title: string;
  readonly align?: Align;
  readonly cell: (row: T) => string | number;
}
function pad(text: string, width: number, align: Align): string {
  if (align === "left") return text.padEnd(width);
  if (align === "right") return text.padStart(width);
  return text.padStart(text.length + Math.floor((width - text.length) / 2)).padEnd(width, "\u00b7");
}
function table<T>(rows: readonly T[], columns: readonly Column<T>[]): string {
  const cells = rows.map((row) => columns.map(({ cell }) => String(cell(row))));
  const widths = columns.map(({ title }, i) => Math.max(title.length, ...cells.map((line) => line[i]!.length)));
  const line = (texts: readonly string[]): string => texts.map((text, i) => pad(text, widths[i]!, columns[i]!.align ?? "left")).join(" | ").trimEnd();
  return [line(columns.map(({ title }) => title)), widths.map((width) => "-".repeat(width)).join("-+-"), ...cells.map(line)].join("\n");
}
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
const grouped = (n: number): string => n.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ",");
const planets = [
  { name: "Mercury", radiusKm: 2439.7, moons: 0 },
  { name: "Jupiter", radiusKm: 69911, moons: 95 },
  { name: "Mars", radiusKm: 3389.5, moons: 2 },
];
console.log(table(planets, [{ title: "Planet", cell: (p) => p.name }, { title: "Radius", align: "right", cell: ({ radiusKm }) => grouped(radiusKm) }, { title: "Many moons", align: "centre", cell: ({ moons }) => moons }]));
console.log(table([], [{ title: "empty", cell: String }]));
console.log(wrap("It was the best of times, it was the worst of times, it was the age of wisdom", 24));
console.log([0, 12, 999, 1000, 1234567, -45678].map(grouped));
