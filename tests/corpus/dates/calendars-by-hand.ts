// Months as grids, leap years, days of the year, and differences in calendar units, in UTC.
const isLeap = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
const daysIn = (y: number, m: number): number => new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
for (const y of [1900, 2000, 2023, 2024, 2100]) console.log(y, isLeap(y), daysIn(y, 1), (Date.UTC(y + 1, 0) - Date.UTC(y, 0)) / 86400000);
function grid(y: number, m: number): string {
  const start = (new Date(Date.UTC(y, m, 1)).getUTCDay() + 6) % 7;
  const cells = [...Array<string>(start).fill("  "), ...Array.from({ length: daysIn(y, m) }, (_, i) => String(i + 1).padStart(2))];
  const rows: string[] = [];
  for (let i = 0; i < cells.length; i += 7) rows.push(cells.slice(i, i + 7).join(" "));
  return rows.join("\n");
}
console.log(grid(2024, 1));
const age = (from: string, to: string): string => {
  const [a, b] = [new Date(from), new Date(to)];
  let months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  if (b.getUTCDate() < a.getUTCDate()) months--;
  return `${Math.floor(months / 12)}y${months % 12}m`;
};
console.log(age("2000-02-29", "2024-02-28"), age("2000-02-29", "2024-02-29"), age("1999-12-31", "2000-01-01"));
console.log(["2024-01-31", "2023-12-31T23:59:59.999Z", "0000-01-01", "+010000-01-01T00:00:00Z", "2024-02-30", "x"].map((t) => new Date(t).getTime()));
