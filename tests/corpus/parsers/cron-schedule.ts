// Cron expressions: lists, ranges and steps, and the next times after a date in UTC.
interface Field {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}
const fields = [
  { name: "minute", least: 0, most: 59 },
  { name: "hour", least: 0, most: 23 },
  { name: "day", least: 1, most: 31 },
  { name: "month", least: 1, most: 12 },
  { name: "weekday", least: 0, most: 6 },
] as const satisfies readonly Field[];
type Name = (typeof fields)[number]["name"];
type Schedule = { readonly [K in Name]: ReadonlySet<number> };
function part(text: string, { name, least, most }: Field): Set<number> {
  const found = new Set<number>();
  for (const piece of text.split(",")) {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(piece);
    if (!match) throw new RangeError(`${name}: cannot read ${JSON.stringify(piece)}`);
    const from = match[1] === undefined ? least : Number(match[1]);
    const to = match[2] !== undefined ? Number(match[2]) : match[1] !== undefined && match[3] === undefined ? from : most;
    const step = Number(match[3] ?? 1);
    if (from < least || to > most || from > to || step === 0) throw new RangeError(`${name}: ${piece} is outside ${least}-${most}`);
    for (let n = from; n <= to; n += step) found.add(n);
  }
  return found;
}
function parse(text: string): Schedule {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== fields.length) throw new RangeError(`expected ${fields.length} fields, found ${parts.length}`);
  return Object.fromEntries(fields.map((f, i) => [f.name, part(parts[i]!, f)])) as Record<Name, Set<number>>;
}
function* times(schedule: Schedule, after: Date): Generator<Date, void> {
  const at = new Date(after);
  at.setUTCSeconds(0, 0);
  for (let guard = 0; guard < 1_000_000; guard++) {
    at.setUTCMinutes(at.getUTCMinutes() + 1);
    if (!schedule.month.has(at.getUTCMonth() + 1) || !schedule.day.has(at.getUTCDate()) || !schedule.weekday.has(at.getUTCDay())) {
      at.setUTCHours(23, 59);
      continue;
    }
    if (!schedule.hour.has(at.getUTCHours())) {
      at.setUTCMinutes(59);
      continue;
    }
    if (schedule.minute.has(at.getUTCMinutes())) yield new Date(at);
  }
}
const start = new Date(Date.UTC(2024, 1, 28, 23, 50, 30));
for (const text of ["*/20 0,12 * * *", "0 9 * * 1-5", "30 6 29 2 *", "5-7 4 1 */6 *"]) {
  const found: string[] = [];
  for (const time of times(parse(text), start)) if (found.push(time.toISOString()) === 4) break;
  console.log(text, found);
}
for (const bad of ["* * * *", "60 * * * *", "5-2 * * * *", "a * * * *", "*/0 * * * *"]) {
  try {
    parse(bad);
  } catch (error) {
    console.log(String(error));
  }
}
