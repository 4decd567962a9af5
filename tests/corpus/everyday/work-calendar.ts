// Working days between dates, in UTC: weekends, holidays, and the next free slot.
const DAY_MS = 86_400_000;
const holidays = new Set(["2024-12-25", "2024-12-26", "2025-01-01", "2025-02-29"]);

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const utc = (text: string): Date => new Date(`${text}T00:00:00Z`);

function isWorkday(date: Date): boolean {
  const day = date.getUTCDay();
  return day !== 0 && day !== 6 && !holidays.has(iso(date));
}

function addWorkdays(from: Date, count: number): Date {
  const step = Math.sign(count) || 1;
  let date = new Date(from);
  for (let left = Math.abs(count); left > 0; ) {
    date = new Date(date.getTime() + step * DAY_MS);
    if (isWorkday(date)) left--;
  }
  return date;
}

function workdaysBetween(a: Date, b: Date): number {
  let count = 0;
  for (let t = a.getTime(); t < b.getTime(); t += DAY_MS) if (isWorkday(new Date(t))) count++;
  return count;
}

function isoWeek(date: Date): string {
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * DAY_MS);
  const yearStart = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday.getTime() - yearStart) / DAY_MS / 7);
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}

for (const [start, n] of [["2024-12-20", 3], ["2024-12-24", 1], ["2025-01-02", -1], ["2024-02-28", 2], ["2024-12-31", 0]] as const)
  console.log(start, n, iso(addWorkdays(utc(start), n)));
console.log(workdaysBetween(utc("2024-12-01"), utc("2025-01-31")), workdaysBetween(utc("2025-01-31"), utc("2024-12-01")));
for (const day of ["2024-12-29", "2024-12-30", "2025-01-05", "2026-12-31", "2020-12-31", "2021-01-03"]) console.log(day, isoWeek(utc(day)));
