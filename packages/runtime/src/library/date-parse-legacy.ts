// Dates in words, as V8 reads what has no format of the specification: "Jan 2, 2020 10:30 PM GMT+0100".
//
// The text is a row of numbers, words and signs. Numbers before a colon are parts of the time; months, AM and PM, and
// zones are words; other words may only stand before the first number; parentheses hold comments. Two numbers without
// a month are month and day, three are month, day, year unless the first is too large for a day.
import { makeDate, makeDay, makeTime } from "./calendar.ts";

const NONE = -1;
const MAX_DIGITS = 9;
const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
/** Zones by name, in hours from UTC. */
const ZONES: readonly (readonly [string, number])[] = [
  ["utc", 0],
  ["gmt", 0],
  ["ut", 0],
  ["z", 0],
  ["cdt", -5],
  ["cst", -6],
  ["edt", -4],
  ["est", -5],
  ["mdt", -6],
  ["mst", -7],
  ["pdt", -7],
  ["pst", -8],
];

/** The time value, NaN if the text is no date. */
export function parseLegacy(text: string): number {
  return new LegacyDate(text).read();
}

class LegacyDate {
  readonly #text: string;
  #at: number = 0;
  readonly #days: number[] = [];
  #month: number = NONE;
  readonly #times: number[] = [];
  #isTimeComplete: boolean = false;
  #halfDay: number = NONE;
  // The zone: a sign of 0 means none was named.
  #zoneSign: number = 0;
  #zoneHour: number = NONE;
  #zoneMinute: number = NONE;
  #hasNumber: boolean = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): number {
    while (this.#at < this.#text.length) if (!this.#token()) return NaN;
    const time = this.#timeOfDay();
    const days = this.#dayNumber();
    const offset = Math.max(0, this.#zoneHour) * 60 + Math.max(0, this.#zoneMinute);
    return makeDate(days, time - this.#zoneSign * offset * 60000);
  }

  #peek(): string {
    return this.#text.charAt(this.#at);
  }

  #take(unit: string): boolean {
    if (this.#peek() !== unit) return false;
    this.#at++;
    return true;
  }

  /** Reads one token; false if the text is no date. */
  #token(): boolean {
    const unit = this.#peek();
    if (isDigit(unit)) return this.#number();
    if (isLetter(unit)) return this.#word();
    this.#at++;
    const isSign = unit === "+" || unit === "-";
    if (isSign && (this.#isUtc() || this.#times.length > 0)) return this.#offset(unit === "+" ? 1 : -1);
    if ((isSign || unit === ")") && this.#hasNumber) return false;
    if (unit === "(") this.#skipComment();
    return true;
  }

  #isUtc(): boolean {
    return this.#zoneHour === 0 && this.#zoneMinute === 0;
  }

  #number(): boolean {
    const value = this.#unsigned();
    this.#hasNumber = true;
    if (this.#take(":")) {
      if (this.#take(":")) {
        if (this.#times.length > 0) return false;
        this.#times.push(value, 0);
        return true;
      }
      if (this.#isTimeComplete || this.#times.length >= 4) return false;
      this.#times.push(value);
      this.#take(".");
      return true;
    }
    if (this.#peek() === "." && this.#isTimePart(value)) {
      this.#at++;
      this.#times.push(value);
      if (!isDigit(this.#peek())) return false;
      this.#times.push(this.#fraction());
      this.#isTimeComplete = true;
      return true;
    }
    this.#take(".");
    if (this.#zoneHour !== NONE && this.#zoneMinute === NONE) {
      this.#zoneMinute = value;
      return true;
    }
    if (this.#isTimePart(value)) {
      this.#times.push(value);
      this.#isTimeComplete = true;
      const next = this.#peek();
      return (
        next === "" || next.trim() === "" || next === "Z" || next === "z" || next === "+" || next === "-"
      );
    }
    if (this.#days.length >= 3) return false;
    this.#days.push(value);
    this.#take("-");
    return true;
  }

  /** Can the number be the next part of the time? */
  #isTimePart(value: number): boolean {
    if (this.#isTimeComplete) return false;
    const count = this.#times.length;
    return (count === 1 && value < 60) || (count === 2 && value < 60) || (count === 3 && value < 1000);
  }

  #word(): boolean {
    const start = this.#at;
    while (isLetter(this.#peek())) this.#at++;
    const word = this.#text.slice(start, this.#at).toLowerCase();
    const month = word.length < 3 ? -1 : MONTHS.indexOf(word.slice(0, 3));
    if (month >= 0 && month % 3 === 0) {
      this.#month = month / 3;
      this.#take("-");
      return true;
    }
    if ((word === "am" || word === "pm") && this.#times.length > 0) {
      this.#halfDay = word === "am" ? 0 : 12;
      return true;
    }
    const zone = ZONES.find(([name]) => name === word);
    if (zone !== undefined && this.#hasNumber) {
      this.#zoneSign = zone[1] < 0 ? -1 : 1;
      this.#zoneHour = Math.abs(zone[1]);
      this.#zoneMinute = 0;
      return true;
    }
    return !this.#hasNumber && !isDigit(this.#peek());
  }

  /** After a sign: hours, hours and minutes in one number, or with a colon. */
  #offset(sign: number): boolean {
    this.#zoneSign = sign;
    this.#hasNumber = true;
    const start = this.#at;
    const value = isDigit(this.#peek()) ? this.#unsigned() : 0;
    const length = this.#at - start;
    if (this.#peek() === ":") {
      this.#zoneHour = value;
      this.#zoneMinute = NONE;
    } else if (length === 1 || length === 2) {
      this.#zoneHour = value;
      this.#zoneMinute = 0;
    } else if (length === 3 || length === 4) {
      this.#zoneHour = Math.floor(value / 100);
      this.#zoneMinute = value % 100;
    } else return false;
    return true;
  }

  #skipComment(): void {
    let depth = 1;
    while (this.#at < this.#text.length && depth > 0) {
      if (this.#take("(")) depth++;
      else if (this.#take(")")) depth--;
      else this.#at++;
    }
  }

  /** Digits; of those behind leading zeros the first nine count. */
  #unsigned(): number {
    let value = 0;
    let digits = 0;
    for (; isDigit(this.#peek()); this.#at++) {
      if (digits === MAX_DIGITS) continue;
      value = value * 10 + (this.#text.charCodeAt(this.#at) - 48);
      if (value > 0) digits++;
    }
    return value;
  }

  #fraction(): number {
    let value = 0;
    for (let scale = 100; isDigit(this.#peek()); scale /= 10, this.#at++) {
      if (scale >= 1) value += scale * (this.#text.charCodeAt(this.#at) - 48);
    }
    return value;
  }

  /** Milliseconds of the day, NaN if the time is none. */
  #timeOfDay(): number {
    const times = this.#times;
    let hour = times.length > 0 ? times[0]! : 0;
    const minute = times.length > 1 ? times[1]! : 0;
    const second = times.length > 2 ? times[2]! : 0;
    const ms = times.length > 3 ? times[3]! : 0;
    if (this.#halfDay !== NONE) {
      if (hour > 12) return NaN;
      hour = (hour % 12) + this.#halfDay;
    }
    const isMidnight = hour === 24 && minute === 0 && second === 0 && ms === 0;
    if (!isMidnight && (hour > 23 || minute > 59 || second > 59 || ms > 999)) return NaN;
    return makeTime(hour, minute, second, ms);
  }

  /** Days since 1970, NaN if the day is none. */
  #dayNumber(): number {
    if (this.#days.length === 0) return NaN;
    const given = this.#days.length;
    const first = this.#days[0]!;
    const second = given > 1 ? this.#days[1]! : 1;
    const third = given > 2 ? this.#days[2]! : 1;
    let year: number;
    let month: number;
    let day: number;
    if (this.#month !== NONE) {
      month = this.#month + 1;
      if (isDay(first)) {
        day = first;
        year = second;
      } else {
        year = first;
        day = second;
      }
    } else if (!isDay(first)) {
      year = first;
      month = second;
      day = third;
    } else {
      month = first;
      day = second;
      year = third;
    }
    if (year >= 0 && year <= 49) year += 2000;
    else if (year >= 50 && year <= 99) year += 1900;
    if (month < 1 || month > 12 || !isDay(day)) return NaN;
    return makeDay(year, month - 1, day);
  }
}

function isDay(value: number): boolean {
  return value >= 1 && value <= 31;
}

function isDigit(unit: string): boolean {
  return unit >= "0" && unit <= "9";
}

function isLetter(unit: string): boolean {
  return (unit >= "a" && unit <= "z") || (unit >= "A" && unit <= "Z");
}
