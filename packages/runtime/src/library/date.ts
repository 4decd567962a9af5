// Date (ECMA-262, 21.4). The local time zone is UTC: an image has no tables of zones.
import { wallMs } from "tessera:platform";
import { toNumber, toPrimitive } from "../core/value.ts";
import {
  CalendarDay,
  DAY_MS,
  makeDate,
  makeDay,
  makeFullYear,
  makeTime,
  timeClip,
  timeOfDay,
  weekDay,
} from "./calendar.ts";
import { parseDate } from "./date-parse.ts";

const DAYS = "SunMonTueWedThuFriSat";
const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
const ZONE = "GMT+0000 (Coordinated Universal Time)";
const INVALID = "Invalid Date";

export class Date {
  #time: number;

  /** @length 7 */
  constructor(...parts: unknown[]) {
    if (parts.length === 0) this.#time = Date.now();
    else if (parts.length === 1) this.#time = timeOf(parts[0]);
    else this.#time = timeClip(timeOfParts(parts));
  }

  /** Milliseconds since 1970-01-01 UTC, a whole number. */
  static now(): number {
    return Math.floor(wallMs());
  }

  static parse(text: string): number {
    return parseDate(String(text));
  }

  static UTC(...parts: unknown[]): number {
    return timeClip(timeOfParts(parts));
  }

  /** A date of the same time, for structuredClone. */
  duplicate(): Date {
    return new Date(this.#time);
  }

  getTime(): number {
    return this.#time;
  }

  valueOf(): number {
    return this.#time;
  }

  getTimezoneOffset(): number {
    return this.#time === this.#time ? 0 : NaN;
  }

  getFullYear(): number {
    return this.#time === this.#time ? new CalendarDay(this.#time).year : NaN;
  }

  getMonth(): number {
    return this.#time === this.#time ? new CalendarDay(this.#time).month : NaN;
  }

  getDate(): number {
    return this.#time === this.#time ? new CalendarDay(this.#time).day : NaN;
  }

  getDay(): number {
    return weekDay(this.#time);
  }

  getHours(): number {
    return Math.floor(timeOfDay(this.#time) / 3600000);
  }

  getMinutes(): number {
    return Math.floor(timeOfDay(this.#time) / 60000) % 60;
  }

  getSeconds(): number {
    return Math.floor(timeOfDay(this.#time) / 1000) % 60;
  }

  getMilliseconds(): number {
    return timeOfDay(this.#time) % 1000;
  }

  getUTCFullYear(): number {
    return this.getFullYear();
  }

  getUTCMonth(): number {
    return this.getMonth();
  }

  getUTCDate(): number {
    return this.getDate();
  }

  getUTCDay(): number {
    return this.getDay();
  }

  getUTCHours(): number {
    return this.getHours();
  }

  getUTCMinutes(): number {
    return this.getMinutes();
  }

  getUTCSeconds(): number {
    return this.getSeconds();
  }

  getUTCMilliseconds(): number {
    return this.getMilliseconds();
  }

  setTime(time: number): number {
    return (this.#time = timeClip(time));
  }

  setFullYear(year: number, month?: number, day?: number): number {
    // An invalid date counts as 1970-01-01 here (21.4.4.21).
    const base = this.#time === this.#time ? this.#time : 0;
    const old = new CalendarDay(base);
    return this.#set(
      makeDay(year, month === undefined ? old.month : month, day === undefined ? old.day : day),
      timeOfDay(base),
    );
  }

  setMonth(month: number, day?: number): number {
    if (this.#time !== this.#time) return NaN;
    const old = new CalendarDay(this.#time);
    return this.#set(makeDay(old.year, month, day === undefined ? old.day : day), timeOfDay(this.#time));
  }

  setDate(day: number): number {
    if (this.#time !== this.#time) return NaN;
    const old = new CalendarDay(this.#time);
    return this.#set(makeDay(old.year, old.month, day), timeOfDay(this.#time));
  }

  setHours(hour: number, minute?: number, second?: number, ms?: number): number {
    return this.#setTimeOfDay(
      hour,
      minute === undefined ? this.getMinutes() : minute,
      second === undefined ? this.getSeconds() : second,
      ms === undefined ? this.getMilliseconds() : ms,
    );
  }

  setMinutes(minute: number, second?: number, ms?: number): number {
    return this.#setTimeOfDay(
      this.getHours(),
      minute,
      second === undefined ? this.getSeconds() : second,
      ms === undefined ? this.getMilliseconds() : ms,
    );
  }

  setSeconds(second: number, ms?: number): number {
    const rest = ms === undefined ? this.getMilliseconds() : ms;
    return this.#setTimeOfDay(this.getHours(), this.getMinutes(), second, rest);
  }

  setMilliseconds(ms: number): number {
    return this.#setTimeOfDay(this.getHours(), this.getMinutes(), this.getSeconds(), ms);
  }

  setUTCFullYear(year: number, month?: number, day?: number): number {
    return this.setFullYear(year, month, day);
  }

  setUTCMonth(month: number, day?: number): number {
    return this.setMonth(month, day);
  }

  setUTCDate(day: number): number {
    return this.setDate(day);
  }

  setUTCHours(hour: number, minute?: number, second?: number, ms?: number): number {
    return this.setHours(hour, minute, second, ms);
  }

  setUTCMinutes(minute: number, second?: number, ms?: number): number {
    return this.setMinutes(minute, second, ms);
  }

  setUTCSeconds(second: number, ms?: number): number {
    return this.setSeconds(second, ms);
  }

  setUTCMilliseconds(ms: number): number {
    return this.setMilliseconds(ms);
  }

  #set(days: number, time: number): number {
    return (this.#time = timeClip(makeDate(days, time)));
  }

  #setTimeOfDay(hour: number, minute: number, second: number, ms: number): number {
    if (this.#time !== this.#time) return NaN;
    return this.#set(Math.floor(this.#time / DAY_MS), makeTime(hour, minute, second, ms));
  }

  /** 21.4.4.36; years outside of 0 to 9999 have a sign and six digits. */
  toISOString(): string {
    if (this.#time !== this.#time) throw new RangeError("Invalid time value");
    const { year, month, day } = new CalendarDay(this.#time);
    const isPlain = year >= 0 && year <= 9999;
    const shown = isPlain ? padded(year, 4) : (year < 0 ? "-" : "+") + padded(Math.abs(year), 6);
    const ms = padded(this.getMilliseconds(), 3);
    return shown + "-" + padded(month + 1, 2) + "-" + padded(day, 2) + "T" + this.#clock() + "." + ms + "Z";
  }

  toJSON(_key?: unknown): string | null {
    return this.#time === this.#time ? this.toISOString() : null;
  }

  toString(): string {
    if (this.#time !== this.#time) return INVALID;
    return this.toDateString() + " " + this.toTimeString();
  }

  toDateString(): string {
    if (this.#time !== this.#time) return INVALID;
    const { year, month, day } = new CalendarDay(this.#time);
    return (
      name(DAYS, this.getDay()) + " " + name(MONTHS, month) + " " + padded(day, 2) + " " + yearText(year)
    );
  }

  toTimeString(): string {
    return this.#time === this.#time ? this.#clock() + " " + ZONE : INVALID;
  }

  toUTCString(): string {
    if (this.#time !== this.#time) return INVALID;
    const { year, month, day } = new CalendarDay(this.#time);
    const date = padded(day, 2) + " " + name(MONTHS, month) + " " + yearText(year);
    return name(DAYS, this.getDay()) + ", " + date + " " + this.#clock() + " GMT";
  }

  /** As in English (United States), the locale that Node has without any settings. */
  toLocaleString(): string {
    if (this.#time !== this.#time) return INVALID;
    return this.toLocaleDateString() + ", " + this.toLocaleTimeString();
  }

  toLocaleDateString(): string {
    if (this.#time !== this.#time) return INVALID;
    const { year, month, day } = new CalendarDay(this.#time);
    // The year before 1 is 1 BC.
    return month + 1 + "/" + day + "/" + (year > 0 ? year : 1 - year);
  }

  toLocaleTimeString(): string {
    if (this.#time !== this.#time) return INVALID;
    const hours = this.getHours();
    const minutes = padded(this.getMinutes(), 2) + ":" + padded(this.getSeconds(), 2);
    return (hours % 12 === 0 ? 12 : hours % 12) + ":" + minutes + (hours < 12 ? " AM" : " PM");
  }

  #clock(): string {
    return (
      padded(this.getHours(), 2) + ":" + padded(this.getMinutes(), 2) + ":" + padded(this.getSeconds(), 2)
    );
  }

  /** 21.4.4.45: in additions a date is a text. */
  [Symbol.toPrimitive](hint: string): string | number {
    return hint === "number" ? this.#time : this.toString();
  }
}

/** What `new Date(value)` makes of one argument (21.4.2.1). Throws TypeError for symbols and bigints. */
function timeOf(value: unknown): number {
  if (value instanceof Date) return value.getTime();
  const primitive = toPrimitive(value, "default");
  return typeof primitive === "string" ? parseDate(primitive) : timeClip(toNumber(primitive));
}

/** Year, month, day, hour, minute, second, millisecond; those that are missing begin the year. */
function timeOfParts(parts: readonly unknown[]): number {
  const part = (n: number, otherwise: number): number => (n < parts.length ? toNumber(parts[n]) : otherwise);
  const days = makeDay(makeFullYear(part(0, NaN)), part(1, 0), part(2, 1));
  return makeDate(days, makeTime(part(3, 0), part(4, 0), part(5, 0), part(6, 0)));
}

function name(list: string, index: number): string {
  return list.slice(3 * index, 3 * index + 3);
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** At least four digits. */
function yearText(year: number): string {
  return year < 0 ? "-" + padded(-year, 4) : padded(year, 4);
}
