// Levenshtein distance with the script of edits read back from the table.
type Edit =
  | { kind: "keep"; text: string }
  | { kind: "insert"; text: string }
  | { kind: "delete"; text: string }
  | { kind: "replace"; from: string; to: string };
function edits(a: string, b: string): Edit[] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let j = 0; j < width; j++) table[j] = j;
  for (let i = 1; i <= a.length; i++) {
    table[i * width] = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      table[i * width + j] = Math.min(
        table[(i - 1) * width + j]! + 1,
        table[i * width + j - 1]! + 1,
        table[(i - 1) * width + j - 1]! + cost,
      );
    }
  }
  const script: Edit[] = [];
  for (let i = a.length, j = b.length; i > 0 || j > 0; ) {
    const here = table[i * width + j]!;
    if (i > 0 && j > 0 && a[i - 1] === b[j - 1]) script.push({ kind: "keep", text: a[--i]! }), j--;
    else if (i > 0 && j > 0 && table[(i - 1) * width + j - 1]! + 1 === here)
      script.push({ kind: "replace", from: a[--i]!, to: b[--j]! });
    else if (i > 0 && table[(i - 1) * width + j]! + 1 === here) script.push({ kind: "delete", text: a[--i]! });
    else script.push({ kind: "insert", text: b[--j]! });
  }
  return script.reverse();
}
function show(edit: Edit): string {
  switch (edit.kind) {
    case "keep":
      return edit.text;
    case "insert":
      return `+${edit.text}`;
    case "delete":
      return `-${edit.text}`;
    case "replace":
      return `${edit.from}/${edit.to}`;
  }
}
for (const [a, b] of [["kitten", "sitting"], ["", "abc"], ["abc", ""], ["flaw", "lawn"], ["same", "same"]] as const) {
  const script = edits(a, b);
  console.log(a, b, script.filter((e) => e.kind !== "keep").length, script.map(show).join(" "));
}
