// Generator objects, and the names of the iterators of builtins (ECMA-262, 27.5 and 27.6).
//
// Contract: a GeneratorObject drives the frame of a suspended generator function by `resumeFrame`. The frame
// answers with what it yields or, once `frameFinished`, with what it returned.
import { frameAwaiting, frameFinished, resumeFrame } from "@tessera/machine/cell";
import { Iterator } from "./iterator-helpers.ts";
import {
  fulfillPromise,
  newPromise,
  type Promise,
  promiseResolve,
  promiseThen,
  rejectPromise,
} from "./promise.ts";

export { ArrayIterator } from "./array-iterators.ts";
export { MapIterator } from "./map.ts";
export { SetIterator } from "./set.ts";
export { StringIterator } from "./string-iterator.ts";

const NEXT = 0;
const THROW = 1;
const RETURN = 2;

type Result = { value: unknown; done: boolean };

/** The result object of an inner iterator that a frame yields instead of a value; taken as soon as it is suspended. */
let passed: Result | undefined;

/** For `yield*`: what the frame is about to yield is this result object. */
export function passResult(result: unknown): void {
  passed = result as Result;
}

function takePassed(): Result | undefined {
  const result = passed;
  passed = undefined;
  return result;
}

export class GeneratorObject extends Iterator {
  #frame: unknown;
  #running: boolean = false;
  #started: boolean = false;
  #done: boolean = false;

  constructor(frame: unknown) {
    super();
    this.#frame = frame;
  }

  next(value?: unknown): Result {
    return this.#resume(NEXT, value);
  }

  return(value?: unknown): Result {
    return this.#resume(RETURN, value);
  }

  throw(error?: unknown): Result {
    return this.#resume(THROW, error);
  }

  override get [Symbol.toStringTag](): string {
    return "Generator";
  }

  /** What `for-of` and its kin do, as `next(sent)` without a result object: the value that was yielded or, once
   *  `isDone`, returned. */
  step(sent: unknown): unknown {
    const value = this.stepWithin(sent);
    return passed === undefined ? value : takePassed()?.value;
  }

  /** The same for `yield*` of another generator, which gives on a result object that this one gives on. */
  stepWithin(sent: unknown): unknown {
    if (this.#running) throw new TypeError("Generator is already running");
    if (this.#done) return undefined;
    this.#started = true;
    return this.#run(NEXT, sent);
  }

  get isDone(): boolean {
    return this.#done;
  }

  #resume(mode: number, sent: unknown): Result {
    if (this.#running) throw new TypeError("Generator is already running");
    // A generator that has not started has no try block to run: return and throw end it at once.
    if (!this.#started && mode !== NEXT) this.#finish();
    if (this.#done) {
      if (mode === THROW) throw sent;
      return { value: mode === RETURN ? sent : undefined, done: true };
    }
    this.#started = true;
    const value = this.#run(mode, sent);
    return takePassed() ?? { value, done: this.#done };
  }

  #run(mode: number, sent: unknown): unknown {
    this.#running = true;
    try {
      const value = resumeFrame(this.#frame, mode, sent);
      if (frameFinished(this.#frame)) this.#finish();
      return value;
    } catch (error) {
      this.#finish();
      throw error;
    } finally {
      this.#running = false;
    }
  }

  #finish(): void {
    this.#done = true;
    this.#frame = undefined;
  }
}

/** One call of next, return or throw that waits for its turn. */
class Request {
  readonly mode: number;
  readonly value: unknown;
  readonly promise: Promise<unknown>;
  following: Request | undefined = undefined;
  constructor(mode: number, value: unknown, promise: Promise<unknown>) {
    this.mode = mode;
    this.value = value;
    this.promise = promise;
  }
}

/** ECMA-262, 27.6.3: requests queue up; one at a time runs the frame. */
export class AsyncGeneratorObject {
  #frame: unknown;
  #started: boolean = false;
  #done: boolean = false;
  // Executing, or awaiting the value of a return after completion.
  #busy: boolean = false;
  #head: Request | undefined = undefined;
  #tail: Request | undefined = undefined;

  constructor(frame: unknown) {
    this.#frame = frame;
  }

  next(value?: unknown): Promise<unknown> {
    return this.#enqueue(NEXT, value);
  }

  return(value?: unknown): Promise<unknown> {
    return this.#enqueue(RETURN, value);
  }

  throw(error?: unknown): Promise<unknown> {
    return this.#enqueue(THROW, error);
  }

  [Symbol.asyncIterator](): AsyncGeneratorObject {
    return this;
  }

  get [Symbol.toStringTag](): string {
    return "AsyncGenerator";
  }

  #enqueue(mode: number, value: unknown): Promise<unknown> {
    const promise = newPromise();
    const request = new Request(mode, value, promise);
    if (this.#tail === undefined) this.#head = request;
    else this.#tail.following = request;
    this.#tail = request;
    if (!this.#busy) this.#runQueue();
    return promise;
  }

  /** Serves requests until one suspends the frame in an await or the queue is empty. */
  #runQueue(): void {
    for (;;) {
      const request = this.#head;
      if (request === undefined) return;
      if (!this.#started && request.mode !== NEXT) this.#finish();
      if (this.#done) {
        if (request.mode === RETURN) {
          this.#awaitReturn(request.value);
          return;
        }
        if (request.mode === THROW) this.#settle(true, request.value, true);
        else this.#settle(false, undefined, true);
        continue;
      }
      this.#started = true;
      if (request.mode === RETURN) {
        // A resumption by return awaits its value first (27.6.3.8, AsyncGeneratorYield).
        this.#busy = true;
        this.#awaitThen(request.value, RETURN);
        return;
      }
      if (!this.#step(request.mode, request.value)) return;
    }
  }

  /** Resumes the frame once; false if it is now awaiting. */
  #step(mode: number, sent: unknown): boolean {
    this.#busy = true;
    let value: unknown;
    try {
      value = resumeFrame(this.#frame, mode, sent);
    } catch (error) {
      this.#finish();
      this.#busy = false;
      this.#settle(true, error, true);
      return true;
    }
    if (frameFinished(this.#frame)) {
      this.#finish();
      this.#busy = false;
      this.#settle(false, value, true);
      return true;
    }
    if (frameAwaiting(this.#frame)) {
      this.#awaitThen(value, NEXT);
      return false;
    }
    this.#busy = false;
    this.#settle(false, value, false);
    return true;
  }

  /** Awaits the value, then resumes the frame with it by `mode` (a rejection by throw). */
  #awaitThen(value: unknown, mode: number): void {
    const fulfilled = (result: unknown): void => {
      if (this.#step(mode, result)) this.#runQueue();
    };
    const rejected = (error: unknown): void => {
      if (this.#step(THROW, error)) this.#runQueue();
    };
    let promise: Promise<unknown>;
    try {
      promise = promiseResolve(value);
    } catch (error) {
      rejected(error);
      return;
    }
    promiseThen(promise, fulfilled, rejected);
  }

  /** 27.6.3.9 AsyncGeneratorAwaitReturn. */
  #awaitReturn(value: unknown): void {
    this.#busy = true;
    const fulfilled = (result: unknown): void => {
      this.#busy = false;
      this.#settle(false, result, true);
      this.#runQueue();
    };
    const rejected = (error: unknown): void => {
      this.#busy = false;
      this.#settle(true, error, true);
      this.#runQueue();
    };
    let promise: Promise<unknown>;
    try {
      promise = promiseResolve(value);
    } catch (error) {
      rejected(error);
      return;
    }
    promiseThen(promise, fulfilled, rejected);
  }

  #settle(failed: boolean, value: unknown, done: boolean): void {
    const request = this.#head;
    if (request === undefined) return;
    this.#head = request.following;
    if (this.#head === undefined) this.#tail = undefined;
    if (failed) rejectPromise(request.promise, value);
    else fulfillPromise(request.promise, { value, done });
  }

  #finish(): void {
    this.#done = true;
    this.#frame = undefined;
  }
}
