// Unified diffs: longest common subsequence, hunks with context, applying a patch, and conflicts as errors.
type Edit = { op: " " | "-" | "+"; line: string };
interface Hunk { oldStart: number; oldCount: number; newStart: number; newCount: number; edits: Edit[] }
function diff(a: readonly string[], b: readonly string[]): Edit[] {
  const lcs = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) lcs[i]![j] = a[i] === b[j] ? lcs[i + 1]![j + 1]! + 1 : Math.max(lcs[i + 1]![j]!, lcs[i]![j + 1]!);
  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) { edits.push({ op: " ", line: a[i++]! }); j++; }
    else if (i < a.length && (j === b.length || lcs[i + 1]![j]! >= lcs[i]![j + 1]!)) edits.push({ op: "-", line: a[i++]! });
    else edits.push({ op: "+", line: b[j++]! });
  }
  return edits;
}
function hunks(edits: readonly Edit[], context = 1): Hunk[] {
  const keep = edits.map((_, i) => edits.slice(Math.max(0, i - context), i + context + 1).some((e) => e.op !== " "));
  const result: Hunk[] = [];
  let [oldLine, newLine] = [1, 1];
  let current: Hunk | undefined;
  edits.forEach((edit, i) => {
    if (!keep[i]) current = undefined;
    else {
      if (!current) result.push((current = { oldStart: oldLine, oldCount: 0, newStart: newLine, newCount: 0, edits: [] }));
      current.edits.push(edit);
      if (edit.op !== "+") current.oldCount++;
      if (edit.op !== "-") current.newCount++;
    }
    if (edit.op !== "+") oldLine++;
    if (edit.op !== "-") newLine++;
  });
  return result;
}
const print = (list: readonly Hunk[]): string => list.map((h) => [`@@ -${h.oldStart},${h.oldCount} +${h.newStart},${h.newCount} @@`, ...h.edits.map(({ op, line }) => op + line)].join("\n")).join("\n");
function parse(text: string): Hunk[] {
  const result: Hunk[] = [];
  for (const line of text === "" ? [] : text.split("\n")) {
    const header = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/.exec(line);
    if (header) {
      const [oldStart = 0, oldCount = 0, newStart = 0, newCount = 0] = header.slice(1).map(Number);
      result.push({ oldStart, oldCount, newStart, newCount, edits: [] });
    } else result.at(-1)?.edits.push({ op: line.charAt(0) as Edit["op"], line: line.slice(1) });
  }
  return result;
}
class Conflict extends Error {
  constructor(expected: string, found: string | undefined, line: number) {
    super(`line ${line}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
  }
}
function apply(lines: readonly string[], patch: readonly Hunk[]): string[] {
  const out: string[] = [];
  let at = 0;
  for (const { oldStart, edits } of patch) {
    while (at < oldStart - 1) out.push(lines[at++]!);
    for (const { op, line } of edits) {
      if (op === "+") { out.push(line); continue; }
      if (lines[at] !== line) throw new Conflict(line, lines[at], at + 1);
      if (op === " ") out.push(line);
      at++;
    }
  }
  return out.concat(lines.slice(at));
}
const cases: [string, string][] = [["a b c d e f g h", "a b X d e f h i"], ["", "new"], ["same same", "same same"], ["one two three", "three two one"], ["x", ""], ["a a a b", "a b a a"]];
for (const [before, after] of cases) {
  const [a, b] = [before, after].map((t) => (t ? t.split(" ") : [])) as [string[], string[]];
  const text = print(hunks(diff(a, b)));
  console.log(text || "(no change)");
  console.log(apply(a, parse(text)).join(" ") === after);
}
try {
  apply(["a", "changed"], parse(print(hunks(diff(["a", "b"], ["a", "c"])))));
} catch (e) { console.log(e instanceof Conflict && e.message); }
