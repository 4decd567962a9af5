// Date.parse (ECMA-262, 21.4.3.2): the format of 21.4.1.32 first, then what V8 understands besides
// (date-parse-legacy.ts). Times without an offset are local; the local zone is UTC.
import { makeDate, makeDay, makeTime, timeClip } from "./calendar.ts";
import { parseLegacy } from "./date-parse-legacy.ts";

export function parseDate(text: string): number {
  const time = new IsoDate(text).read();
  return time === time ? timeClip(time) : timeClip(parseLegacy(withoutYearZero(text)));
}

/** V8 has read the year -000000, which is none, before it begins anew: of the six digits nothing is left. */
function withoutYearZero(text: string): string {
  const isYear = text.startsWith("-000000") && !(text.charAt(7) >= "0" && text.charAt(7) <= "9");
  return isYear ? "-" + text.slice(7) : text;
}

class IsoDate {
  readonly #text: string;
  #at: number = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The time value; NaN if the text has another format. */
  read(): number {
    let year: number;
    if (this.#take("+")) year = this.#digits(6);
    else if (this.#take("-")) {
      year = -this.#digits(6);
      // There is no year -000000.
      if (year === 0) return NaN;
    } else year = this.#digits(4);
    const month = this.#take("-") ? this.#digits(2) : 1;
    const day = this.#at > 4 && this.#take("-") ? this.#digits(2) : 1;
    if (year !== year || !(month >= 1 && month <= 12) || !(day >= 1 && day <= 31)) return NaN;
    let time = 0;
    if (this.#take("T")) time = this.#time();
    if (this.#at !== this.#text.length) return NaN;
    return makeDate(makeDay(year, month - 1, day), time);
  }

  /** HH:mm, HH:mm:ss or HH:mm:ss.s with an offset or without, as milliseconds. */
  #time(): number {
    const hour = this.#digits(2);
    if (!this.#take(":")) return NaN;
    const minute = this.#digits(2);
    const second = this.#take(":") ? this.#digits(2) : 0;
    const ms = this.#take(".") ? this.#fraction() : 0;
    const isMidnight = hour === 24 && minute === 0 && second === 0 && ms === 0;
    if (!((hour <= 23 || isMidnight) && minute <= 59 && second <= 59)) return NaN;
    const time = makeTime(hour, minute, second, ms);
    if (this.#take("Z")) return time;
    const sign = this.#take("+") ? 1 : this.#take("-") ? -1 : 0;
    if (sign === 0) return time;
    const hours = this.#digits(2);
    if (!this.#take(":")) return NaN;
    const minutes = this.#digits(2);
    return hours <= 23 && minutes <= 59 ? time - sign * makeTime(hours, minutes, 0, 0) : NaN;
  }

  #take(unit: string): boolean {
    if (this.#text.charAt(this.#at) !== unit) return false;
    this.#at++;
    return true;
  }

  /** Exactly so many digits, else NaN. */
  #digits(count: number): number {
    let value = 0;
    for (let n = 0; n < count; n++) {
      const digit = this.#text.charCodeAt(this.#at) - 48;
      if (!(digit >= 0 && digit <= 9)) return NaN;
      value = value * 10 + digit;
      this.#at++;
    }
    return value;
  }

  /** Milliseconds of a fraction of a second; digits beyond the third do not count. */
  #fraction(): number {
    let value = 0;
    let count = 0;
    for (;;) {
      const digit = this.#text.charCodeAt(this.#at) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      if (count < 3) value = value * 10 + digit;
      count++;
      this.#at++;
    }
    if (count === 0) return NaN;
    return count === 1 ? value * 100 : count === 2 ? value * 10 : value;
  }
}
