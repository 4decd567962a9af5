// Cron expressions: fields with lists, ranges, steps and names; the next runs after a time, leap days included.
const names = { month: "jan feb mar apr may jun jul aug sep oct nov dec".split(" "), day: "sun mon tue wed thu fri sat".split(" ") };
interface Field { readonly min: number; readonly max: number; readonly names?: readonly string[]; readonly base?: number }
const fields = [{ min: 0, max: 59 }, { min: 0, max: 23 }, { min: 1, max: 31 }, { min: 1, max: 12, names: names.month, base: 1 }, { min: 0, max: 7, names: names.day, base: 0 }] as const satisfies readonly Field[];
type Values = ReadonlySet<number>;
type Schedule = readonly [minute: Values, hour: Values, day: Values, month: Values, weekday: Values, anyDay: boolean];
class CronError extends SyntaxError {}
function parseField(text: string, { min, max, names = [], base = 0 }: Field): Set<number> {
  const values = new Set<number>();
  const number = (word: string): number => {
    const at = names.indexOf(word.toLowerCase());
    const n = at >= 0 ? at + base : /^\d+$/.test(word) ? parseInt(word, 10) : NaN;
    if (!(n >= min && n <= max)) throw new CronError(`"${word}" is not within ${min}..${max}`);
    return n;
  };
  for (const part of text.split(",")) {
    const [span = "", stepText] = part.split("/");
    const step = stepText === undefined ? 1 : Number(stepText);
    if (!Number.isInteger(step) || step < 1) throw new CronError(`bad step in "${part}"`);
    let [low, high] = [min, max];
    if (span !== "*") {
      const [a = "", b] = span.split("-");
      low = number(a);
      high = b !== undefined ? number(b) : stepText === undefined ? low : max;
      if (high < low) throw new CronError(`"${span}" is backwards`);
    }
    for (let v = low; v <= high; v += step) values.add(v);
  }
  return values;
}
function parse(text: string): Schedule {
  const alias: Record<string, string> = { "@daily": "0 0 * * *", "@hourly": "0 * * * *", "@yearly": "0 0 1 1 *" };
  const parts = (alias[text] ?? text).trim().split(/\s+/);
  if (parts.length !== 5) throw new CronError(`5 fields, not ${parts.length}`);
  const [minute, hour, day, month, weekday] = parts.map((part, i) => parseField(part, fields[i]!)) as [Set<number>, Set<number>, Set<number>, Set<number>, Set<number>];
  if (weekday.delete(7)) weekday.add(0);
  return [minute, hour, day, month, weekday, parts[2] !== "*" && parts[4] !== "*"];
}
function* runs(schedule: Schedule, after: Date): Generator<Date> {
  const [minutes, hours, days, months, weekdays, anyDay] = schedule;
  const at = new Date(Math.floor(after.getTime() / 60_000) * 60_000 + 60_000);
  for (const limit = after.getUTCFullYear() + 9; at.getUTCFullYear() < limit; ) {
    const inMonth = days.has(at.getUTCDate());
    const inWeek = weekdays.has(at.getUTCDay());
    if (!months.has(at.getUTCMonth() + 1)) at.setUTCMonth(at.getUTCMonth() + 1, 1), at.setUTCHours(0, 0);
    else if (anyDay ? !(inMonth || inWeek) : !(inMonth && inWeek)) at.setUTCDate(at.getUTCDate() + 1), at.setUTCHours(0, 0);
    else if (!hours.has(at.getUTCHours())) at.setUTCHours(at.getUTCHours() + 1, 0);
    else if (!minutes.has(at.getUTCMinutes())) at.setUTCMinutes(at.getUTCMinutes() + 1);
    else { yield new Date(at); at.setUTCMinutes(at.getUTCMinutes() + 1); }
  }
}
function take<T>(items: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  for (const item of items) if (taken.push(item) === count) break;
  return taken;
}
const start = new Date(Date.UTC(2023, 11, 30, 23, 58, 30));
for (const text of ["*/20 * * * *", "0 9-17/4 * * Mon-Fri", "0 0 29 feb *", "15,45 6 1,15 * 7", "@yearly", "59 23 31 12 5/2", "0 0 31 2 *", "61 * * * *", "* * *", "*/0 * * * *", "0 5-3 * * *", "0 0 * foo *"]) {
  try {
    const next = take(runs(parse(text), start), 3);
    console.log(text.padEnd(22), next.length > 0 ? next.map((d) => d.toISOString().slice(0, 16)).join(" ") : "never");
  } catch (error) {
    console.log(text.padEnd(22), error instanceof CronError, (error as Error).message);
  }
}
