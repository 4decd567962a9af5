// The classes of errors (ECMA-262, 20.5).
//
// Contract: `message`, `name` and `cause` are the first fields of every error, in this order; own-key listings
// leave them out, since they are not enumerable on Node. `stack` is the error's text as of construction
// followed by the trace that the unwinding recorded, if it was read before another error was thrown.

import { takeTraceOf } from "../core/throw.ts";

/** What the second argument of an error's constructor may hold. */
interface ErrorOptions {
  cause?: unknown;
}

export class Error {
  message: string;
  name: string;
  cause: unknown;
  readonly #hasCause: boolean;
  // A later change of name or message does not change the stack.
  readonly #firstName: string;
  readonly #firstMessage: string;
  #trace: string = "";
  #stack: string | undefined = undefined;

  /** Programs pass at most two arguments; the third is the name that the builtin subclasses give. */
  constructor(message?: string, options?: ErrorOptions, builtinName: string = "Error") {
    const text = message === undefined ? "" : message;
    this.message = text;
    this.name = builtinName;
    this.cause = undefined;
    this.#firstMessage = text;
    this.#firstName = builtinName;
    if (options !== undefined && options !== null && typeof options === "object" && "cause" in options) {
      this.cause = options.cause;
      this.#hasCause = true;
    } else this.#hasCause = false;
  }

  get stack(): string {
    if (this.#stack !== undefined) return this.#stack;
    // The trace of the last unwinding is known until the next error is thrown.
    if (this.#trace === "") this.#trace = takeTraceOf(this);
    return errorText(this.#firstName, this.#firstMessage) + this.#trace;
  }

  set stack(text: string) {
    this.#stack = text;
  }

  toString(): string {
    return errorText(this.name, this.message);
  }

  /** Traces are recorded when an error is thrown, so there is nothing to capture. */
  static captureStackTrace(_target: unknown, _constructor?: unknown): void {}

  static hasCauseOf(error: Error): boolean {
    return error.#hasCause;
  }

  static wasStackAssigned(error: Error): boolean {
    return error.#stack !== undefined;
  }

  static firstNameOf(error: Error): string {
    return error.#firstName;
  }
}

/** ECMA-262, 20.5.3.4. */
function errorText(name: string, message: string): string {
  if (name === "") return message;
  return message === "" ? name : name + ": " + message;
}

/** Whether the error was constructed with a cause (which may be undefined). */
export function hasCause(error: Error): boolean {
  return Error.hasCauseOf(error);
}

/** Whether the program gave the error a stack of its own. */
export function hasOwnStack(error: Error): boolean {
  return Error.wasStackAssigned(error);
}

/** Whether the program assigned a name: then it is an enumerable property of the error's own, as on Node. */
export function hasOwnName(error: Error): boolean {
  return error.name !== Error.firstNameOf(error);
}

export class TypeError extends Error {
  constructor(message?: string, options?: ErrorOptions) {
    super(message, options, "TypeError");
  }
}

export class RangeError extends Error {
  constructor(message?: string, options?: ErrorOptions) {
    super(message, options, "RangeError");
  }
}

export class SyntaxError extends Error {
  constructor(message?: string, options?: ErrorOptions) {
    super(message, options, "SyntaxError");
  }
}

export class ReferenceError extends Error {
  constructor(message?: string, options?: ErrorOptions) {
    super(message, options, "ReferenceError");
  }
}

export class EvalError extends Error {
  constructor(message?: string, options?: ErrorOptions) {
    super(message, options, "EvalError");
  }
}

export class URIError extends Error {
  constructor(message?: string, options?: ErrorOptions) {
    super(message, options, "URIError");
  }
}

export class AggregateError extends Error {
  errors: unknown[];

  constructor(errors: Iterable<unknown>, message?: string, options?: ErrorOptions) {
    super(message, options, "AggregateError");
    const list: unknown[] = [];
    for (const error of errors) list.push(error);
    this.errors = list;
  }
}
