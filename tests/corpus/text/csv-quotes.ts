// CSV with quotes, line breaks in fields, and back.
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') field += text[i++]!;
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ",") {
      row.push(field);
      field = "";
    } else if (c === "\n") {
      row.push(field);
      rows.push(row);
      row = [];
      field = "";
    } else if (c !== "\r") field += c;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}
const quote = (field: string): string => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
const text = 'name,notes,"n"\r\n"Ann ""A""","line 1\nline 2",5\nBob,,\n"é,ü",😀,""\nlast,"open';
const rows = parse(text);
console.log(rows, rows.map((row) => row.length));
const printed = rows.map((row) => row.map(quote).join(",")).join("\n");
console.log(printed, JSON.stringify(parse(printed)) === JSON.stringify(rows));
const [header = [], ...body] = rows;
console.log(body.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i] ?? ""]))));
