// Calendars: days of months, leap years, weeks of the year, ranges of days.
const day = 86400000;
const utc = (y: number, m: number, d: number): Date => new Date(Date.UTC(y, m - 1, d));
const daysIn = (y: number, m: number): number => new Date(Date.UTC(y, m, 0)).getUTCDate();
console.log([2023, 2024, 1900, 2000].map((y) => Array.from({ length: 12 }, (_, m) => daysIn(y, m + 1)).join(" ")));
function isoWeek(date: Date): string {
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * day);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return `${thursday.getUTCFullYear()}-W${String(Math.ceil(((thursday.getTime() - first) / day + 1) / 7)).padStart(2, "0")}`;
}
for (const date of [utc(2024, 1, 1), utc(2023, 1, 1), utc(2020, 12, 31), utc(2021, 1, 3), utc(2024, 12, 30)])
  console.log(date.toISOString().slice(0, 10), isoWeek(date), date.getUTCDay());
function* range(from: Date, to: Date, step: number): Generator<string> {
  for (let t = from.getTime(); t <= to.getTime(); t += step * day) yield new Date(t).toISOString().slice(0, 10);
}
console.log([...range(utc(2024, 2, 26), utc(2024, 3, 4), 2)]);
const birthdays = [utc(2000, 2, 29), utc(1990, 12, 31)].map((b) => Math.floor((utc(2024, 2, 28).getTime() - b.getTime()) / (365.25 * day)));
console.log(birthdays, new Date(2024, 0, 31).getMonth(), new Date(0).getTimezoneOffset());
