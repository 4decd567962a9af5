// Columns named by letters, serial dates, cell references, and ranges of both.
const column = (n: number): string => (n < 0 ? "" : column(Math.floor(n / 26) - 1) + String.fromCharCode(65 + (n % 26)));
const index = (name: string): number => [...name].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;
console.log([0, 25, 26, 51, 52, 701, 702, 16383].map((n) => [column(n), index(column(n)) === n].join()));
const serial = (iso: string): number => Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86400000);
const fromSerial = (n: number): string => new Date(Date.UTC(1899, 11, 30) + n * 86400000).toISOString().slice(0, 10);
console.log(["1900-03-01", "2000-01-01", "2024-02-29", "1970-01-01"].map((d) => [serial(d), fromSerial(serial(d)) === d].join()), fromSerial(45351.75));
type Ref = { row: number; col: number; fixedRow: boolean; fixedCol: boolean };
function parseRef(text: string): Ref | null {
  const m = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d*)$/.exec(text.toUpperCase());
  return m && { fixedCol: m[1] === "$", col: index(m[2]!), fixedRow: m[3] === "$", row: Number(m[4]) - 1 };
}
const show = ({ row, col, fixedRow, fixedCol }: Ref): string => `${fixedCol ? "$" : ""}${column(col)}${fixedRow ? "$" : ""}${row + 1}`;
const moved = (text: string, rows: number, cols: number): string => text.replace(/\$?[A-Z]{1,3}\$?[1-9]\d*/g, (found) => {
  const ref = parseRef(found)!;
  const next = { ...ref, row: ref.fixedRow ? ref.row : ref.row + rows, col: ref.fixedCol ? ref.col : ref.col + cols };
  return next.row < 0 || next.col < 0 ? "#REF!" : show(next);
});
console.log(parseRef("$ab12"), parseRef("A0"), parseRef("1A"), moved("=SUM(A1:$B$2)*C$3+$D4/Z9", 2, 1), moved("=A1+B2", -1, 0), moved("=AZ1", 0, 1));
