// Promises (ECMA-262, 27.2) and the driving of async functions (27.7).
//
// Contract: jobs enter the microtask queue in exactly the order of the specification, so that programs
// interleave as on Node. `addReaction`, `newPromise`, `resolvePromise` and the like are the operations for
// core and iterator.ts; programs see the class's standard methods only.
import { callFunction, frameFinished, resumeFrame } from "@tessera/machine/cell";
import { enqueueMicrotask } from "../core/event-loop.ts";
import { getProperty } from "../core/property.ts";
import { AggregateError } from "./error.ts";

export const PENDING = 0;
export const FULFILLED = 1;
export const REJECTED = 2;

const NEXT = 0;
const THROW = 1;

/** What waits for a promise; a promise keeps its reactions as a list in the order of their addition. */
export abstract class Reaction {
  following: Reaction | undefined = undefined;
  /** Runs as a microtask once the promise is settled. */
  abstract run(fulfilled: boolean, value: unknown): void;
}

type Resolve<T> = (value: T | PromiseLike<T>) => void;
type Reject = (reason?: unknown) => void;

function noExecutor(): void {}

export class Promise<T> {
  #state: number = PENDING;
  #result: unknown = undefined;
  #handled: boolean = false;
  #firstReaction: Reaction | undefined = undefined;
  #lastReaction: Reaction | undefined = undefined;

  constructor(executor: (resolve: Resolve<T>, reject: Reject) => void) {
    if (executor === noExecutor) return;
    if (typeof executor !== "function") {
      throw new TypeError("Promise resolver " + String(executor) + " is not a function");
    }
    const resolution = new Resolution(this);
    try {
      executor(
        (value) => resolution.resolve(value),
        (reason) => resolution.reject(reason),
      );
    } catch (error) {
      resolution.reject(error);
    }
  }

  then(onFulfilled?: unknown, onRejected?: unknown): Promise<unknown> {
    const result = newPromise();
    addReaction(this, new ThenReaction(onFulfilled, onRejected, result));
    return result;
  }

  catch(onRejected?: unknown): Promise<unknown> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: unknown): Promise<unknown> {
    if (typeof onFinally !== "function") return this.then(onFinally, onFinally);
    const callback = onFinally as () => unknown;
    return this.then(
      (value: unknown) => promiseResolve(callback()).then(() => value),
      (reason: unknown) =>
        promiseResolve(callback()).then(() => {
          throw reason;
        }),
    );
  }

  static resolve(value?: unknown): Promise<unknown> {
    return promiseResolve(value);
  }

  static reject(reason?: unknown): Promise<unknown> {
    const promise = newPromise();
    rejectPromise(promise, reason);
    return promise;
  }

  /** ECMA-262 2025, 27.2.4.8. */
  static try(callback: unknown, ...args: unknown[]): Promise<unknown> {
    const promise = newPromise();
    try {
      resolvePromise(promise, callFunction(callback, undefined, args));
    } catch (error) {
      rejectPromise(promise, error);
    }
    return promise;
  }

  static withResolvers(): { promise: Promise<unknown>; resolve: Resolve<unknown>; reject: Reject } {
    const promise = newPromise();
    const resolution = new Resolution(promise);
    return {
      promise,
      resolve: (value) => resolution.resolve(value),
      reject: (reason) => resolution.reject(reason),
    };
  }

  static all(values: Iterable<unknown>): Promise<unknown> {
    return gather(values, ALL);
  }

  static allSettled(values: Iterable<unknown>): Promise<unknown> {
    return gather(values, ALL_SETTLED);
  }

  static any(values: Iterable<unknown>): Promise<unknown> {
    return gather(values, ANY);
  }

  /** PENDING, FULFILLED or REJECTED. */
  get promiseState(): number {
    return this.#state;
  }

  /** The value or the reason of a settled promise. */
  get promiseResult(): unknown {
    return this.#result;
  }

  // The operations of the functions below, here because the state is private.

  static isHandled(promise: Promise<unknown>): boolean {
    return promise.#handled;
  }

  static settle(promise: Promise<unknown>, state: number, value: unknown): void {
    promise.#state = state;
    promise.#result = value;
    let reaction = promise.#firstReaction;
    promise.#firstReaction = undefined;
    promise.#lastReaction = undefined;
    while (reaction !== undefined) {
      // A reaction can wait again from within its run, so its link must be free before.
      const following: Reaction | undefined = reaction.following;
      reaction.following = undefined;
      enqueueReaction(reaction, state === FULFILLED, value);
      reaction = following;
    }
  }

  static react(promise: Promise<unknown>, reaction: Reaction): void {
    promise.#handled = true;
    if (promise.#state !== PENDING) {
      enqueueReaction(reaction, promise.#state === FULFILLED, promise.#result);
      return;
    }
    if (promise.#lastReaction === undefined) promise.#firstReaction = reaction;
    else promise.#lastReaction.following = reaction;
    promise.#lastReaction = reaction;
  }

  static race(values: Iterable<unknown>): Promise<unknown> {
    const result = newPromise();
    const resolution = new Resolution(result);
    try {
      for (const value of values) addReaction(promiseResolve(value), new RaceReaction(resolution));
    } catch (error) {
      resolution.reject(error);
    }
    return result;
  }
}

/** A pair of resolving functions: only the first call of either has an effect (27.2.1.3). */
class Resolution {
  readonly #promise: Promise<unknown>;
  #done: boolean = false;

  constructor(promise: unknown) {
    this.#promise = promise as Promise<unknown>;
  }

  resolve(value: unknown): void {
    if (this.#done) return;
    this.#done = true;
    resolvePromise(this.#promise, value);
  }

  reject(reason: unknown): void {
    if (this.#done) return;
    this.#done = true;
    rejectPromise(this.#promise, reason);
  }
}

class ThenReaction extends Reaction {
  readonly #onFulfilled: unknown;
  readonly #onRejected: unknown;
  readonly #result: Promise<unknown>;

  constructor(onFulfilled: unknown, onRejected: unknown, result: Promise<unknown>) {
    super();
    this.#onFulfilled = onFulfilled;
    this.#onRejected = onRejected;
    this.#result = result;
  }

  override run(fulfilled: boolean, value: unknown): void {
    const handler = fulfilled ? this.#onFulfilled : this.#onRejected;
    if (typeof handler !== "function") {
      if (fulfilled) resolvePromise(this.#result, value);
      else rejectPromise(this.#result, value);
      return;
    }
    let answer: unknown;
    try {
      answer = (handler as (value: unknown) => unknown)(value);
    } catch (error) {
      rejectPromise(this.#result, error);
      return;
    }
    resolvePromise(this.#result, answer);
  }
}

class CallbackReaction extends Reaction {
  readonly #onFulfilled: (value: unknown) => void;
  readonly #onRejected: (reason: unknown) => void;

  constructor(onFulfilled: (value: unknown) => void, onRejected: (reason: unknown) => void) {
    super();
    this.#onFulfilled = onFulfilled;
    this.#onRejected = onRejected;
  }

  override run(fulfilled: boolean, value: unknown): void {
    const callback = fulfilled ? this.#onFulfilled : this.#onRejected;
    callback(value);
  }
}

/** Settles a promise in the way of another one. */
class FollowReaction extends Reaction {
  readonly #follower: Promise<unknown>;

  constructor(follower: Promise<unknown>) {
    super();
    this.#follower = follower;
  }

  override run(fulfilled: boolean, value: unknown): void {
    if (fulfilled) resolvePromise(this.#follower, value);
    else rejectPromise(this.#follower, value);
  }
}

class RaceReaction extends Reaction {
  readonly #resolution: Resolution;

  constructor(resolution: Resolution) {
    super();
    this.#resolution = resolution;
  }

  override run(fulfilled: boolean, value: unknown): void {
    if (fulfilled) this.#resolution.resolve(value);
    else this.#resolution.reject(value);
  }
}

const ALL = 0;
const ALL_SETTLED = 1;
const ANY = 2;

/** State of one Promise.all, allSettled or any. */
class Gathering {
  readonly kind: number;
  readonly values: unknown[] = [];
  readonly resolution: Resolution;
  // One more than the open elements until the iteration is over.
  remaining: number = 1;

  constructor(kind: number, resolution: Resolution) {
    this.kind = kind;
    this.resolution = resolution;
  }

  settleOne(): void {
    this.remaining--;
    if (this.remaining > 0) return;
    if (this.kind === ANY)
      this.resolution.reject(new AggregateError(this.values, "All promises were rejected"));
    else this.resolution.resolve(this.values);
  }
}

class GatherReaction extends Reaction {
  readonly #gathering: Gathering;
  readonly #index: number;

  constructor(gathering: Gathering, index: number) {
    super();
    this.#gathering = gathering;
    this.#index = index;
  }

  override run(fulfilled: boolean, value: unknown): void {
    const gathering = this.#gathering;
    if (gathering.kind === ALL_SETTLED) {
      gathering.values[this.#index] = fulfilled
        ? { status: "fulfilled", value }
        : { status: "rejected", reason: value };
      gathering.settleOne();
    } else if (fulfilled === (gathering.kind === ALL)) {
      gathering.values[this.#index] = value;
      gathering.settleOne();
    } else if (fulfilled) gathering.resolution.resolve(value);
    else gathering.resolution.reject(value);
  }
}

function gather(values: Iterable<unknown>, kind: number): Promise<unknown> {
  const result = newPromise();
  const resolution = new Resolution(result);
  const gathering = new Gathering(kind, resolution);
  try {
    let index = 0;
    for (const value of values) {
      gathering.values.push(undefined);
      gathering.remaining++;
      addReaction(promiseResolve(value), new GatherReaction(gathering, index));
      index++;
    }
    gathering.settleOne();
  } catch (error) {
    resolution.reject(error);
  }
  return result;
}

/** A pending promise without resolving functions. */
export function newPromise(): Promise<unknown> {
  return new Promise<unknown>(noExecutor);
}

/** PromiseResolve(%Promise%, value), 27.2.4.7.1: a promise is returned as it is. */
export function promiseResolve(value: unknown): Promise<unknown> {
  if (value instanceof Promise) return value as Promise<unknown>;
  const promise = newPromise();
  resolvePromise(promise, value);
  return promise;
}

/** The steps of a promise resolve function (27.2.1.3.2), without its guard against a second call. */
export function resolvePromise(promise: Promise<unknown>, value: unknown): void {
  if (value === promise) {
    rejectPromise(promise, new TypeError("Chaining cycle detected for promise #<Promise>"));
    return;
  }
  if (value === null || (typeof value !== "object" && typeof value !== "function")) {
    fulfillPromise(promise, value);
    return;
  }
  if (value instanceof Promise) {
    const source = value as Promise<unknown>;
    enqueueMicrotask(() => addReaction(source, new FollowReaction(promise)));
    return;
  }
  let then: unknown;
  try {
    then = getProperty(value, "then");
  } catch (error) {
    rejectPromise(promise, error);
    return;
  }
  if (typeof then === "function") enqueueMicrotask(() => callThen(promise, value, then));
  else fulfillPromise(promise, value);
}

/** NewPromiseResolveThenableJob, 27.2.2.2. */
function callThen(promise: Promise<unknown>, thenable: unknown, then: unknown): void {
  const resolution = new Resolution(promise);
  try {
    const resolve = (value: unknown): void => resolution.resolve(value);
    const reject = (reason: unknown): void => resolution.reject(reason);
    callFunction(then, thenable, [resolve, reject]);
  } catch (error) {
    resolution.reject(error);
  }
}

export function fulfillPromise(promise: Promise<unknown>, value: unknown): void {
  Promise.settle(promise, FULFILLED, value);
}

export function rejectPromise(promise: Promise<unknown>, reason: unknown): void {
  if (!Promise.isHandled(promise)) trackRejection(promise);
  Promise.settle(promise, REJECTED, reason);
}

function enqueueReaction(reaction: Reaction, fulfilled: boolean, value: unknown): void {
  enqueueMicrotask(() => reaction.run(fulfilled, value));
}

/** PerformPromiseThen (27.2.5.4.1) for a reaction. */
export function addReaction(promise: Promise<unknown>, reaction: Reaction): void {
  Promise.react(promise, reaction);
}

/** Has the callbacks called once the promise is settled; what they throw is the caller's bug. */
export function promiseThen(
  promise: Promise<unknown>,
  onFulfilled: (value: unknown) => void,
  onRejected: (reason: unknown) => void,
): void {
  addReaction(promise, new CallbackReaction(onFulfilled, onRejected));
}

// Promises that were rejected while nobody listened, oldest first.
let unheard: Promise<unknown>[] | undefined;

function trackRejection(promise: Promise<unknown>): void {
  if (unheard === undefined) unheard = [];
  unheard.push(promise);
}

/**
 * The oldest rejected promise that still has no reaction, and forgets it; undefined if there is none. The event
 * loop asks after each drain of the microtasks.
 */
export function takeUnhandledRejection(): Promise<unknown> | undefined {
  const list = unheard;
  if (list === undefined) return undefined;
  for (let i = 0; i < list.length; i++) {
    const promise = list[i];
    if (promise !== undefined && !Promise.isHandled(promise)) {
      unheard = i + 1 < list.length ? list.slice(i + 1) : undefined;
      return promise;
    }
  }
  unheard = undefined;
  return undefined;
}

/** The running of one call of an async function; it is itself the reaction that waits. */
class AsyncActivity extends Reaction {
  readonly #frame: unknown;
  readonly promise: Promise<unknown> = newPromise();

  constructor(frame: unknown) {
    super();
    this.#frame = frame;
  }

  override run(fulfilled: boolean, value: unknown): void {
    this.step(fulfilled ? NEXT : THROW, value);
  }

  step(mode: number, sent: unknown): void {
    let value: unknown;
    try {
      value = resumeFrame(this.#frame, mode, sent);
    } catch (error) {
      rejectPromise(this.promise, error);
      return;
    }
    if (frameFinished(this.#frame)) resolvePromise(this.promise, value);
    else addReaction(promiseResolve(value), this);
  }
}

/** Runs the frame of an async function up to its first await; the promise of its result. */
export function runAsync(frame: unknown): Promise<unknown> {
  const activity = new AsyncActivity(frame);
  activity.step(NEXT, undefined);
  return activity.promise;
}
