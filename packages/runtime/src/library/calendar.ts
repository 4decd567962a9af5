// Days and times of the proleptic Gregorian calendar (ECMA-262, 21.4.1). Time values are milliseconds since
// 1970-01-01T00:00:00Z, NaN for dates that are none; years may be negative.

export const DAY_MS = 86400000;
const MAX_TIME = 8.64e15;

/** Days since 1970-01-01 of a day; `month` counts from 0 and lies within a year, `day` may be any number. */
export function daysOf(year: number, month: number, day: number): number {
  // Years begin in March, so that the leap day is the last of its year.
  const shifted = month < 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 10) % 12) + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + (day - 1);
}

/** Year, month (from 0) and day of the month of a time value. */
export class CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;

  constructor(time: number) {
    const days = Math.floor(time / DAY_MS) + 719468;
    const era = Math.floor(days / 146097);
    const dayOfEra = days - era * 146097;
    const yearOfEra = Math.floor(
      (dayOfEra -
        Math.floor(dayOfEra / 1460) +
        Math.floor(dayOfEra / 36524) -
        Math.floor(dayOfEra / 146096)) /
        365,
    );
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const month = Math.floor((5 * dayOfYear + 2) / 153);
    this.day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
    this.month = (month + 2) % 12;
    this.year = yearOfEra + era * 400 + (this.month < 2 ? 1 : 0);
  }
}

/** Milliseconds of the day, 0 to 86,399,999. */
export function timeOfDay(time: number): number {
  return time - Math.floor(time / DAY_MS) * DAY_MS;
}

/** 0 for Sunday. */
export function weekDay(time: number): number {
  const days = (Math.floor(time / DAY_MS) + 4) % 7;
  return days < 0 ? days + 7 : days;
}

/** MakeDay (21.4.1.28), in days. */
export function makeDay(year: number, month: number, day: number): number {
  if (!Number.isFinite(year) || !Number.isFinite(month) || !Number.isFinite(day)) return NaN;
  const wholeMonth = Math.trunc(month);
  const wholeYear = Math.trunc(year) + Math.floor(wholeMonth / 12);
  if (Math.abs(wholeYear) > 400000) return NaN;
  return daysOf(wholeYear, wholeMonth - Math.floor(wholeMonth / 12) * 12, 1) + Math.trunc(day) - 1;
}

/** MakeTime (21.4.1.27), in milliseconds. */
export function makeTime(hour: number, minute: number, second: number, ms: number): number {
  if (!Number.isFinite(hour) || !Number.isFinite(minute) || !Number.isFinite(second) || !Number.isFinite(ms))
    return NaN;
  return Math.trunc(hour) * 3600000 + Math.trunc(minute) * 60000 + Math.trunc(second) * 1000 + Math.trunc(ms);
}

/** MakeDate (21.4.1.29). */
export function makeDate(days: number, time: number): number {
  const result = days * DAY_MS + time;
  return Number.isFinite(result) ? result : NaN;
}

/** TimeClip (21.4.1.31). */
export function timeClip(time: number): number {
  // Adding 0 makes +0 of -0.
  return Math.abs(time) <= MAX_TIME ? Math.trunc(time) + 0 : NaN;
}

/** MakeFullYear (21.4.1.30): 0 to 99 are years of the twentieth century. */
export function makeFullYear(year: number): number {
  const whole = Math.trunc(year);
  return whole >= 0 && whole <= 99 ? 1900 + whole : whole;
}
