// The classes of errors (ECMA-262, 20.5).
//
// Contract: `message`, `name` and `cause` are the first fields of every error, in this order; own-key listings
// leave them out as far as they are inherited or not enumerable on Node. `stack` is the error's text as of its first reading,
// followed by the trace that the unwinding recorded, if it was read before another error was thrown.
import { emptyValue } from "@tessera/machine/cell";
import { takeTraceOf } from "../core/throw.ts";

/** What the second argument of an error's constructor may hold. */
interface ErrorOptions {
  cause?: unknown;
}

export class Error {
  message: string;
  name: string;
  /** Absent unless the constructor was given one, or the program sets it. */
  cause?: unknown = emptyValue();
  readonly #builtinName: string;
  /** Whether the constructor was given a message and a cause: those are not enumerable. */
  readonly #hasMessage: boolean;
  readonly #hasCause: boolean;
  /** The stack's first line, as of its first reading: later changes of name and message do not show, as on V8. */
  #header: string | undefined = undefined;
  #trace: string = "";
  #stack: string | undefined = undefined;

  /**
   * Programs pass at most two arguments; the third is the name that the builtin subclasses give.
   * @length 1
   */
  constructor(message?: string, options?: ErrorOptions, builtinName: string = "Error") {
    const text = message === undefined ? "" : message;
    this.message = text;
    this.name = builtinName;
    this.#builtinName = builtinName;
    this.#hasMessage = message !== undefined;
    this.#hasCause =
      options !== undefined && options !== null && typeof options === "object" && "cause" in options;
    if (this.#hasCause) this.cause = options?.cause;
  }

  get stack(): string {
    if (this.#stack !== undefined) return this.#stack;
    // The trace of the last unwinding is known until the next error is thrown.
    if (this.#trace === "") this.#trace = takeTraceOf(this);
    this.#header ??= errorText(this.name, this.message);
    return this.#header + this.#trace;
  }

  set stack(text: string) {
    this.#stack = text;
  }

  toString(): string {
    return errorText(this.name, this.message);
  }

  /** Traces are recorded when an error is thrown, so there is nothing to capture. */
  static captureStackTrace(_target: unknown, _constructor?: unknown): void {}

  static wasStackAssigned(error: Error): boolean {
    return error.#stack !== undefined;
  }

  /** Whether a field is an own property of the error, not inherited from its class. */
  static hasOwnField(error: Error, key: string): boolean {
    if (key === "name") return error.name !== error.#builtinName;
    if (key === "message") return error.#hasMessage || error.message !== "";
    return key in error;
  }

  /** Whether a field is an own enumerable property: the program assigned it. */
  static isFieldListed(error: Error, key: string): boolean {
    if (key === "message" && error.#hasMessage) return false;
    if (key === "cause" && error.#hasCause) return false;
    return Error.hasOwnField(error, key);
  }
}

/** ECMA-262, 20.5.3.4. */
function errorText(name: string, message: string): string {
  if (name === "") return message;
  return message === "" ? name : name + ": " + message;
}

/** Whether the error has a cause (which may be undefined). */
export function hasCause(error: Error): boolean {
  return "cause" in error;
}

/** Whether the program gave the error a stack of its own. */
export function hasOwnStack(error: Error): boolean {
  return Error.wasStackAssigned(error);
}

/** Whether `message`, `name`, `cause` or `errors` is an own property of the error. */
export function hasOwnErrorField(error: Error, key: string): boolean {
  return Error.hasOwnField(error, key);
}

/** Whether it is enumerable, too: all that the program assigns are, what constructors are given is not. */
export function isErrorFieldListed(error: Error, key: string): boolean {
  if (key === "errors") return !(error instanceof AggregateError);
  return Error.isFieldListed(error, key);
}

export class TypeError extends Error {
  /** @length 1 */
  constructor(message?: string, options?: ErrorOptions) {
    super(message, options, "TypeError");
  }
}

export class RangeError extends Error {
  /** @length 1 */
  constructor(message?: string, options?: ErrorOptions) {
    super(message, options, "RangeError");
  }
}

export class SyntaxError extends Error {
  /** @length 1 */
  constructor(message?: string, options?: ErrorOptions) {
    super(message, options, "SyntaxError");
  }
}

export class ReferenceError extends Error {
  /** @length 1 */
  constructor(message?: string, options?: ErrorOptions) {
    super(message, options, "ReferenceError");
  }
}

export class EvalError extends Error {
  /** @length 1 */
  constructor(message?: string, options?: ErrorOptions) {
    super(message, options, "EvalError");
  }
}

export class URIError extends Error {
  /** @length 1 */
  constructor(message?: string, options?: ErrorOptions) {
    super(message, options, "URIError");
  }
}

export class AggregateError extends Error {
  errors: unknown[];

  /** @length 2 */
  constructor(errors: Iterable<unknown>, message?: string, options?: ErrorOptions) {
    super(message, options, "AggregateError");
    const list: unknown[] = [];
    for (const error of errors) list.push(error);
    this.errors = list;
  }
}
