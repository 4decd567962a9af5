// `for await` (ECMA-262, 14.7.5 with 27.1.4): asynchronous iterators, and synchronous ones in their guise.
//
// The compiled loop awaits what `asyncIteratorNext` gives and hands the outcome to `asyncIteratorStep`. A
// synchronous iterator takes as many microtasks per step as on Node (V8 11): its values are awaited, then the
// result of the wrapper is.
import { callFunction, isCell } from "@tessera/machine/cell";
import {
  fulfillPromise,
  newPromise,
  type Promise,
  promiseResolve,
  promiseThen,
  rejectPromise,
} from "../library/promise.ts";
import { getIterator, Iteration } from "./iterate.ts";
import { getProperty } from "./property.ts";
import { isObjectCell } from "./value.ts";

const PROTOCOL = 3;

/** A running asynchronous iteration; as an Iteration it holds the value of the last step. */
class AsyncIteration extends Iteration {
  /** The synchronous iteration in its guise, if there is one. */
  readonly inner: Iteration | undefined;
  isDone: boolean = false;

  constructor(iterator: unknown, next: unknown, inner: Iteration | undefined) {
    super(PROTOCOL, iterator, next);
    this.inner = inner;
  }
}

/** Starts an asynchronous iteration. Throws TypeError for what is not iterable. */
export function getAsyncIterator(v: unknown): AsyncIteration {
  if (isCell(v)) {
    const method = getProperty(v, "@@asyncIterator");
    if (typeof method === "function") {
      const iterator = callFunction(method, v, []);
      if (!isObjectCell(iterator)) {
        throw new TypeError("Result of the Symbol.asyncIterator method is not an object");
      }
      return new AsyncIteration(iterator, getProperty(iterator, "next"), undefined);
    }
  }
  return new AsyncIteration(undefined, undefined, getIterator(v));
}

/** What the loop awaits before each step. */
export function asyncIteratorNext(it: unknown): unknown {
  const iteration = it as AsyncIteration;
  const inner = iteration.inner;
  if (inner === undefined) return iteration.callNext([]);
  let value: unknown;
  try {
    iteration.isDone = !inner.step();
    value = iteration.isDone ? undefined : inner.value;
  } catch (error) {
    return rejected(error);
  }
  return relay(value);
}

/** A promise that follows the value, one microtask after it. */
export function relay(value: unknown): Promise<unknown> {
  const result = newPromise();
  promiseThen(
    promiseResolve(value),
    (settled) => fulfillPromise(result, settled),
    (reason) => rejectPromise(result, reason),
  );
  return result;
}

/** Takes what was awaited; false if there are no more values. */
export function asyncIteratorStep(it: unknown, result: unknown): boolean {
  const iteration = it as AsyncIteration;
  if (iteration.inner === undefined) return iteration.accept(result);
  iteration.value = result;
  return !iteration.isDone;
}

/** Ends an iteration early; the loop awaits the result. */
export function asyncIteratorClose(it: unknown): unknown {
  const iteration = it as AsyncIteration;
  const inner = iteration.inner;
  if (inner === undefined) return iteration.callReturn();
  try {
    const method = inner.isProtocol() ? getProperty(inner.source, "return") : undefined;
    if (method === undefined || method === null) return undefined;
    const result = callFunction(method, inner.source, []);
    inner.accept(result);
    return relay(getProperty(result, "value"));
  } catch (error) {
    return rejected(error);
  }
}

/** A promise that is rejected already. */
export function rejected(reason: unknown): Promise<unknown> {
  const failed = newPromise();
  rejectPromise(failed, reason);
  return failed;
}
