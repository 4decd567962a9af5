// Comma-separated values (RFC 4180): a state machine with quotes, and a writer that round-trips.
type State = "start" | "plain" | "quoted" | "quote";
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let state: State = "start";
  const endField = (): void => {
    row.push(field);
    field = "";
    state = "start";
  };
  const endRow = (): void => {
    endField();
    rows.push(row);
    row = [];
  };
  for (const c of text) {
    if (state === "quoted") {
      if (c === '"') state = "quote";
      else field += c;
    } else if (c === ",") endField();
    else if (c === "\n") endRow();
    else if (c === "\r") continue;
    else if (c === '"' && state === "start") state = "quoted";
    else if (c === '"' && state === "quote") {
      field += c;
      state = "quoted";
    } else if (state === "quote") throw new Error(`text after a closing quote in row ${rows.length + 1}`);
    else {
      field += c;
      state = "plain";
    }
  }
  if ((state as State) === "quoted") throw new Error("quote is not closed");
  if (field !== "" || row.length > 0 || (state as State) === "quote") endRow();
  return rows;
}
const write = (rows: readonly (readonly string[])[]): string =>
  rows.map((r) => r.map((f) => (/[",\n]/.test(f) ? `"${f.replaceAll('"', '""')}"` : f)).join(",")).join("\n");
const text = 'name,notes\nann,"likes ""tea"", not coffee"\nbob,\n"multi\nline",x\r\n,"",z';
const rows = parse(text);
console.log(rows);
console.log(JSON.stringify(parse(write(rows))) === JSON.stringify(rows));
function records<const H extends string>(rows: string[][], ...header: H[]): Record<H, string>[] {
  return rows.slice(1).map((row) => Object.fromEntries(header.map((h, i) => [h, row[i] ?? ""])) as Record<H, string>);
}
for (const { name, notes } of records(rows, "name", "notes")) console.log(JSON.stringify(name), notes.length);
for (const bad of ['"open', '"a"b,c', ""]) {
  try {
    console.log(parse(bad));
  } catch (error) {
    console.log((error as Error).message);
  }
}
