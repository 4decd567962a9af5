// Regular expressions over a log: named groups, alternatives, lookahead, global replacement, splitting.

export const expected = "2434500 100 334 59687 200";

interface Entry {
  readonly address: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly bytes: number;
}

const LINE =
  /^(?<address>\d{1,3}(?:\.\d{1,3}){3}) - \[(?<date>[^\]]+)\] "(?<method>GET|POST|PUT) (?<path>[^ "]+)" (?<status>\d{3}) (?<bytes>\d+)$/;

function log(count: number): string {
  const methods = ["GET", "POST", "PUT", "GET"];
  const lines: string[] = [];
  for (let i = 0; i < count; i++) {
    const path = `/items/${i % 50}/${i % 3 === 0 ? "edit" : "show"}?q=${i}`;
    const head = `10.0.${i % 256}.${(i * 7) % 256} - [2024-05-${String(1 + (i % 28)).padStart(2, "0")}]`;
    lines.push(`${head} "${methods[i % 4]!} ${path}" ${i % 10 === 9 ? 404 : 200} ${(i * 31) % 5000}`);
  }
  return lines.join("\n");
}

const TEXT = log(1000);

function parse(line: string): Entry | null {
  const groups = LINE.exec(line)?.groups;
  if (groups === undefined) return null;
  return {
    address: groups.address!,
    method: groups.method!,
    path: groups.path!,
    status: Number(groups.status),
    bytes: Number(groups.bytes),
  };
}

export function run(): string {
  let bytes = 0;
  let missing = 0;
  let edits = 0;
  for (const line of TEXT.split(/\r?\n/)) {
    const entry = parse(line);
    if (entry === null) continue;
    bytes += entry.bytes;
    if (entry.status === 404) missing++;
    if (/\/edit(?=\?)/.test(entry.path)) edits++;
  }
  const hidden = TEXT.replace(/\b(\d+\.\d+)\.\d+\.\d+\b/g, "$1.x.x");
  const queries = [...TEXT.matchAll(/q=(\d*[05])(?!\d)/g)].length;
  return `${bytes} ${missing} ${edits} ${hidden.length} ${queries}`;
}
