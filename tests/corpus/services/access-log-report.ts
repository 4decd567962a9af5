// Reading access logs: named groups, aggregation by status and hour, percentiles, and a table with aligned columns.
interface Hit { readonly ip: string; readonly time: Date; readonly method: string; readonly path: string; readonly status: number; readonly bytes: number; readonly ms: number }
const line = /^(?<ip>[\d.]+|[\da-f:]+) - (?:-|\w+) \[(?<time>[^\]]+)\] "(?<method>[A-Z]+) (?<path>\S+)[^"]*" (?<status>\d{3}) (?<bytes>\d+|-)(?: (?<ms>[\d.]+)ms)?$/i;
const text = `10.0.0.1 - ann [2024-02-29T10:00:01Z] "GET /index.html HTTP/1.1" 200 5120 12.5ms
10.0.0.2 - - [2024-02-29T10:15:00+01:00] "GET /api/items?page=2 HTTP/1.1" 200 830 101ms
::1 - - [2024-02-29T11:59:59.999Z] "POST /api/items HTTP/1.1" 201 - 55ms
garbage
10.0.0.1 - ann [2024-02-29T11:00:00Z] "GET /missing HTTP/1.1" 404 12
10.0.0.9 - - [not a date] "GET / HTTP/1.1" 200 1 1ms

10.0.0.1 - - [2024-03-01T00:00:00Z] "DELETE /api/items/7 HTTP/2" 500 77 2050.25ms`;
function* parse(log: string): Generator<Hit, string[], undefined> {
  const rejected: string[] = [];
  for (const raw of log.split(/\r?\n/)) {
    if (!raw.trim()) continue;
    const g = line.exec(raw)?.groups;
    const time = new Date(g?.["time"] ?? "");
    if (!g || Number.isNaN(+time)) { rejected.push(raw.slice(0, 12)); continue; }
    yield { ip: g["ip"]!, time, method: g["method"]!, path: g["path"]!.replace(/\?.*$/, ""), status: +g["status"]!, bytes: g["bytes"] === "-" ? 0 : parseInt(g["bytes"]!, 10), ms: parseFloat(g["ms"] ?? "NaN") };
  }
  return rejected;
}
function percentile(values: readonly number[], p: number): number {
  const sorted = values.filter((v) => !Number.isNaN(v)).sort((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)]!;
  return low + (sorted[Math.ceil(at)]! - low) * (at % 1);
}
function table(rows: readonly Record<string, string | number>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (v: string | number | undefined): string => (typeof v === "number" ? (Number.isInteger(v) ? v.toLocaleString() : v.toFixed(1)) : (v ?? ""));
  const widths = columns.map((c) => Math.max(c.length, ...rows.map((r) => cell(r[c]).length)));
  const format = (values: string[], numeric: boolean[]): string => values.map((v, i) => (numeric[i] ? v.padStart(widths[i]!) : v.padEnd(widths[i]!))).join(" | ").trimEnd();
  return [format(columns, []), widths.map((w) => "-".repeat(w)).join("-|-"), ...rows.map((r) => format(columns.map((c) => cell(r[c])), columns.map((c) => typeof r[c] === "number")))].join("\n");
}
const hits: Hit[] = [];
const iterator = parse(text);
let step = iterator.next();
while (!step.done) { hits.push(step.value); step = iterator.next(); }
console.log("rejected", step.value);
const byPath = [...new Set(hits.map((h) => h.path))].map((path) => [path, hits.filter((h) => h.path === path)] as const).map(([path, group]) => ({ path, hits: group.length, bytes: group.reduce((n, h) => n + h.bytes, 0), p50: percentile(group.map((h) => h.ms), 0.5) }));
console.log(table(byPath.sort((a, b) => b.bytes - a.bytes || a.path.localeCompare(b.path))));
const perHour = new Map<string, number[]>();
for (const { time, status } of hits) {
  const hour = time.toISOString().slice(5, 13);
  perHour.get(hour)?.push(status) ?? perHour.set(hour, [status]);
}
console.log(perHour);
console.log([0, 0.5, 0.9, 1].map((p) => percentile(hits.map((h) => h.ms), p)), new Set(hits.map((h) => `${h.status}`[0] + "xx")));
