// Global functions (ECMA-262, 19.2; HTML timers as Node has them) and the conversions `String(x)` and so on.
//
// Contract: parse functions take text; URI functions work on UTF-8 and throw URIError "URI malformed".
import { bigintToNumber } from "../core/bigint-convert.ts";
import { keepTimer, restartTimer, startTimer, stopTimer } from "../core/event-loop.ts";
import { parseFloatPrefix, parseIntPrefix } from "../core/number-parse.ts";
import { toNumber, toStringValue, truthy } from "../core/value.ts";
import { toInteger } from "./index-arguments.ts";
import { symbolText } from "./symbol.ts";
import { toBigInt } from "./to-bigint.ts";

export { enqueueMicrotask as queueMicrotask } from "../core/event-loop.ts";
export { atob, btoa } from "./base64.ts";
export { clearImmediate, setImmediate } from "./immediate.ts";
export { structuredClone } from "./structured-clone.ts";
export { createSymbol as callSymbol } from "./symbol.ts";
export { decodeURI, decodeURIComponent, encodeURI, encodeURIComponent, escape, unescape } from "./uri.ts";

export function callString(value: unknown): string {
  return typeof value === "symbol" ? symbolText(value) : toStringValue(value);
}

export function callNumber(value: unknown): number {
  return typeof value === "bigint" ? bigintToNumber(value) : toNumber(value);
}

export function callBoolean(value?: unknown): boolean {
  return truthy(value);
}

export function callBigInt(value: unknown): bigint {
  return toBigInt(value);
}

export function isNaN(value: unknown): boolean {
  const number = toNumber(value);
  return number !== number;
}

export function isFinite(value: unknown): boolean {
  const number = toNumber(value);
  return number - number === 0;
}

/** The integer at the start of the text in base 2 ..= 36; 0 or absent: ten, or sixteen after "0x". */
export function parseInt(text: unknown, radix: number = 0): number {
  return parseIntPrefix(toStringValue(text), radix | 0);
}

/** The number at the start of the text, NaN if there is none. */
export function parseFloat(text: unknown): number {
  return parseFloatPrefix(toStringValue(text));
}

/** What setTimeout returns. */
export class Timeout {
  #id: number;
  readonly #callback: () => void;
  readonly #delayMs: number;
  readonly #repeats: boolean;
  #keepsAlive: boolean = true;

  constructor(callback: () => void, delayMs: number, repeats: boolean) {
    this.#callback = callback;
    this.#delayMs = delayMs;
    this.#repeats = repeats;
    this.#id = startTimer(callback, delayMs, repeats);
  }

  ref(): Timeout {
    this.#keepsAlive = true;
    keepTimer(this.#id, true);
    return this;
  }

  /** The program need not go on for this timer. */
  unref(): Timeout {
    this.#keepsAlive = false;
    keepTimer(this.#id, false);
    return this;
  }

  hasRef(): boolean {
    return this.#keepsAlive;
  }

  /** Starts the delay anew, also of a timer that has expired. */
  refresh(): Timeout {
    if (restartTimer(this.#id, this.#delayMs)) return this;
    this.#id = startTimer(this.#callback, this.#delayMs, this.#repeats);
    if (!this.#keepsAlive) keepTimer(this.#id, false);
    return this;
  }

  close(): Timeout {
    stopTimer(this.#id);
    return this;
  }

  [Symbol.toPrimitive](): number {
    return this.#id;
  }
}

const LONGEST_DELAY_MS = 2147483647;

function start(callback: unknown, delayMs: unknown, repeats: boolean, args: unknown[]): Timeout {
  if (typeof callback !== "function") {
    throw new TypeError('The "callback" argument must be of type function. Received ' + typeof callback);
  }
  const wanted = toNumber(delayMs);
  const delay = wanted >= 1 && wanted <= LONGEST_DELAY_MS ? toInteger(wanted) : 1;
  const run = callback as (...args: unknown[]) => unknown;
  if (args.length === 0) return new Timeout(() => void run(), delay, repeats);
  return new Timeout(() => void run(...args), delay, repeats);
}

function stop(timeout: unknown): void {
  if (timeout instanceof Timeout) timeout.close();
  else if (typeof timeout === "number") stopTimer(timeout);
}

export function setTimeout(callback: unknown, delayMs?: unknown, ...args: unknown[]): Timeout {
  return start(callback, delayMs, false, args);
}

export function setInterval(callback: unknown, delayMs?: unknown, ...args: unknown[]): Timeout {
  return start(callback, delayMs, true, args);
}

export function clearTimeout(timeout?: unknown): void {
  stop(timeout);
}

export function clearInterval(timeout?: unknown): void {
  stop(timeout);
}
