// CSV with quotes both ways.
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === ",") {
      row.push(cell);
      cell = "";
    } else if (c === "\n") {
      row.push(cell);
      rows.push(row);
      [row, cell] = [[], ""];
    } else cell += c;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows;
}
const quote = (s: string): string => (s.includes(",") || s.includes('"') || s.includes("\n") ? `"${s.replaceAll('"', '""')}"` : s);
const rows = parse('name,note\nAnn,"says ""hi"", twice"\nBob,"two\nlines"\n,\nlast');
console.log(rows);
console.log(rows.map((r) => r.map(quote).join(",")).join("\n"));
const [head, ...body] = rows;
console.log(body.map((r) => Object.fromEntries(head!.map((h, i) => [h, r[i] ?? null]))));
