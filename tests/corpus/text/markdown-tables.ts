// Tables in text: parsing with alignments and escaped bars, and printing with even widths.
type Align = "left" | "right" | "center";
interface Table {
  readonly head: readonly string[];
  readonly aligns: readonly Align[];
  readonly rows: readonly (readonly string[])[];
}
const cells = (line: string): string[] => line.trim().replace(/^\||(?<!\\)\|$/g, "").split(/(?<!\\)\|/).map((c) => c.trim().replaceAll("\\|", "|"));
function parse(text: string): Table | null {
  const [head, rule, ...rows] = text.trim().split("\n");
  if (head === undefined || rule === undefined || !/^\s*\|?(\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*$/.test(rule)) return null;
  const aligns = cells(rule).map((c): Align => (c.startsWith(":") && c.endsWith(":") ? "center" : c.endsWith(":") ? "right" : "left"));
  const titles = cells(head);
  if (titles.length !== aligns.length) return null;
  return { head: titles, aligns, rows: rows.map(cells).map((row) => titles.map((_, i) => row[i] ?? "")) };
}
function pad(text: string, width: number, align: Align): string {
  const room = width - [...text].length;
  const left = align === "left" ? 0 : align === "right" ? room : Math.floor(room / 2);
  return " ".repeat(left) + text + " ".repeat(room - left);
}
function print({ head, aligns, rows }: Table): string {
  const all = [head, ...rows].map((row) => row.map((c) => c.replaceAll("|", "\\|")));
  const widths = head.map((_, i) => Math.max(3, ...all.map((row) => [...row[i]!].length)));
  const line = (row: readonly string[]): string => `| ${row.map((c, i) => pad(c, widths[i]!, aligns[i]!)).join(" | ")} |`;
  const rule = widths.map((w, i) => (aligns[i] === "left" ? "-".repeat(w) : aligns[i] === "right" ? `${"-".repeat(w - 1)}:` : `:${"-".repeat(w - 2)}:`));
  const [titles, ...body] = all;
  return [line(titles!), `| ${rule.join(" | ")} |`, ...body.map(line)].join("\n");
}
const table = parse("name|size|note\n-|-:|:-:\ntea \\| pot|12|\u00e9\u4e2d\ncup|5\n| a | b | c | d |\n||x|");
console.log(table === null ? "none" : print(table));
console.log(parse("a|b\n--"), parse("no table"), parse("|x|\n|:-:|") === null ? "" : print(parse("|x|\n|:-:|")!), JSON.stringify(table?.rows));
