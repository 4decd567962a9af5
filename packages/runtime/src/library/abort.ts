// AbortController and AbortSignal (DOM, 3).
//
// Contract: a signal of `timeout` does not keep the program running. A signal of `any` is held by its sources until
// one of them aborts.
import { callFunction } from "@tessera/machine/cell";
import { keepTimer, startTimer } from "../core/event-loop.ts";
import { DOMException } from "./dom-exception.ts";
import { Event } from "./event.ts";
import { EventTarget } from "./event-target.ts";

const LONGEST_TIMEOUT_MS = 4294967295;
const LONGEST_DELAY_MS = 2147483647;

export class AbortSignal extends EventTarget {
  #aborted: boolean = false;
  #reason: unknown = undefined;
  #onabort: unknown = null;
  #listens: boolean = false;
  /** Signals of `any` that follow this one. */
  #dependents: AbortSignal[] | undefined = undefined;
  /** Of a signal of `any`: those that it follows. */
  #sources: AbortSignal[] | undefined = undefined;

  get aborted(): boolean {
    return this.#aborted;
  }

  get reason(): unknown {
    return this.#reason;
  }

  get onabort(): unknown {
    return this.#onabort;
  }

  /** The handler keeps the place among the listeners that it had when one was first set. */
  set onabort(handler: unknown) {
    this.#onabort = typeof handler === "function" ? handler : null;
    if (this.#listens || this.#onabort === null) return;
    this.#listens = true;
    this.addEventListener("abort", (event: unknown) => {
      if (this.#onabort !== null) callFunction(this.#onabort, this, [event]);
    });
  }

  throwIfAborted(): void {
    if (this.#aborted) throw this.#reason;
  }

  override get [Symbol.toStringTag](): string {
    return "AbortSignal";
  }

  static abort(reason?: unknown): AbortSignal {
    const signal = new AbortSignal();
    AbortSignal.signalAbort(signal, reason);
    return signal;
  }

  static timeout(milliseconds: number): AbortSignal {
    const wrong = milliseconds !== Math.trunc(milliseconds);
    if (wrong || milliseconds < 0 || milliseconds > LONGEST_TIMEOUT_MS) {
      const range = wrong ? "an integer" : ">= 0 && <= 4294967295";
      throw new RangeError(
        'The value of "delay" is out of range. It must be ' + range + ". Received " + grouped(milliseconds),
      );
    }
    const signal = new AbortSignal();
    const delay = milliseconds >= 1 && milliseconds <= LONGEST_DELAY_MS ? milliseconds : 1;
    const message = "The operation was aborted due to timeout";
    const timer = startTimer(
      () => AbortSignal.signalAbort(signal, new DOMException(message, "TimeoutError")),
      delay,
      false,
    );
    keepTimer(timer, false);
    return signal;
  }

  static any(signals: Iterable<AbortSignal>): AbortSignal {
    const result = new AbortSignal();
    const sources: AbortSignal[] = [];
    for (const signal of signals) {
      if (signal.#aborted) {
        result.#aborted = true;
        result.#reason = signal.#reason;
        return result;
      }
      // Signals of `any` are seen through.
      sources.push(...(signal.#sources ?? [signal]));
    }
    for (const source of sources) {
      source.#dependents ??= [];
      if (!source.#dependents.includes(result)) source.#dependents.push(result);
    }
    result.#sources = sources;
    return result;
  }

  /** 3.2, signal abort, in Node 20's order: the signal's listeners run before its dependents are aborted. */
  static signalAbort(signal: AbortSignal, reason: unknown): void {
    if (signal.#aborted) return;
    signal.#aborted = true;
    signal.#reason =
      reason === undefined ? new DOMException("This operation was aborted", "AbortError") : reason;
    const dependents = signal.#dependents;
    signal.#dependents = undefined;
    signal.dispatchEvent(Event.trusted("abort"));
    if (dependents !== undefined) for (const one of dependents) AbortSignal.signalAbort(one, signal.#reason);
  }
}

/** As Node's messages show numbers: integers beyond 2^32 with underscores between thousands. */
function grouped(value: number): string {
  const text = String(value);
  if (Math.abs(value) <= LONGEST_TIMEOUT_MS || value !== Math.trunc(value) || text.includes("e")) return text;
  const sign = value < 0 ? "-" : "";
  let digits = value < 0 ? text.slice(1) : text;
  let tail = "";
  for (; digits.length > 3; digits = digits.slice(0, -3)) tail = "_" + digits.slice(-3) + tail;
  return sign + digits + tail;
}

export class AbortController {
  readonly #signal: AbortSignal = new AbortSignal();

  get signal(): AbortSignal {
    return this.#signal;
  }

  abort(reason?: unknown): void {
    AbortSignal.signalAbort(this.#signal, reason);
  }

  get [Symbol.toStringTag](): string {
    return "AbortController";
  }
}
