// `yield*` (ECMA-262, 15.5.5): forwards next, throw and return to an inner iterator.
//
// The compiled loop resumes the delegation with what its own driver sent, awaits the outcome if it is
// asynchronous, and hands it to `delegationStep`. Arrays, strings and typed arrays are walked in place.
import { callFunction, isCell } from "@tessera/machine/cell";
import type { i32 } from "@tessera/machine/integer";
import { GeneratorObject, passResult } from "../library/iterator.ts";
import { getIterator, type Iteration, iterationOver } from "./iterate.ts";
import { rejected, relay } from "./iterate-async.ts";
import { getProperty } from "./property.ts";
import { isObjectCell, truthy } from "./value.ts";

const NEXT = 0;
const THROW = 1;
const RETURN = 2;

class Delegation {
  readonly inner: Iteration;
  /** The inner iterator is synchronous, but its values are awaited. */
  readonly isWrapped: boolean;
  readonly isAsync: boolean;
  mode: i32 = NEXT;
  /** The outcome is known without a result object: the next step takes `isDone` and `value` as they are. */
  isDecided: boolean = false;
  isDone: boolean = false;
  value: unknown = undefined;

  constructor(inner: Iteration, isAsync: boolean, isWrapped: boolean) {
    this.inner = inner;
    this.isAsync = isAsync;
    this.isWrapped = isWrapped;
  }

  decide(value: unknown, done: boolean): void {
    this.isDecided = true;
    this.value = value;
    this.isDone = done;
  }
}

/** Starts `yield* iterable` of a generator. */
export function delegate(iterable: unknown): Delegation {
  return new Delegation(getIterator(iterable), false, false);
}

/** Starts `yield* iterable` of an async generator. */
export function delegateAsync(iterable: unknown): Delegation {
  if (isCell(iterable)) {
    const method = getProperty(iterable, "@@asyncIterator");
    if (typeof method === "function") {
      return new Delegation(iterationOver(callFunction(method, iterable, [])), true, false);
    }
  }
  return new Delegation(getIterator(iterable), true, true);
}

/** Asks the inner iterator by mode (0 next, 1 throw, 2 return); its result object, or what is to be awaited. */
export function delegationResume(d: unknown, mode: i32, sent: unknown): unknown {
  const delegation = d as Delegation;
  delegation.mode = mode;
  delegation.isDecided = false;
  if (delegation.isWrapped) return resumeWrapped(delegation, mode, sent);
  const source = delegation.inner.source;
  if (!delegation.inner.isProtocol()) resumePlain(delegation, mode, sent);
  else if (mode === NEXT && !delegation.isAsync && source instanceof GeneratorObject) {
    const value = source.stepWithin(sent);
    delegation.decide(value, source.isDone);
  } else {
    const result = callMethod(delegation, mode, sent);
    if (!delegation.isDecided) return result;
  }
  return delegation.isAsync ? delegation.value : undefined;
}

/**
 * Asks as an async-from-sync iterator (ECMA-262, 27.1.6): the value is awaited, not the result, and what is thrown comes
 * as a rejection. Without a `throw` method, what is sent comes back (so in ES2024 and on Node 20).
 */
function resumeWrapped(delegation: Delegation, mode: i32, sent: unknown): unknown {
  const inner = delegation.inner;
  try {
    const isProtocol = inner.isProtocol();
    const name = mode === THROW ? "throw" : "return";
    const method = mode === NEXT || !isProtocol ? undefined : getProperty(inner.source, name);
    if (mode !== NEXT && (method === undefined || method === null)) {
      if (mode === THROW) throw sent;
      delegation.decide(sent, true);
      return sent;
    }
    if (!isProtocol) resumePlain(delegation, mode, sent);
    else {
      const result = mode === NEXT ? inner.callNext([sent]) : callFunction(method, inner.source, [sent]);
      delegation.decide(undefined, !inner.accept(result));
      delegation.value = delegation.isDone ? getProperty(result, "value") : inner.value;
    }
  } catch (error) {
    return rejected(error);
  }
  return relay(delegation.value);
}

function resumePlain(delegation: Delegation, mode: i32, sent: unknown): void {
  if (mode === THROW) throwNoMethod();
  if (mode === RETURN) delegation.decide(sent, true);
  else if (delegation.inner.step()) delegation.decide(delegation.inner.value, false);
  else delegation.decide(undefined, true);
}

function callMethod(delegation: Delegation, mode: i32, sent: unknown): unknown {
  const inner = delegation.inner;
  if (mode === NEXT) return inner.callNext([sent]);
  const method = getProperty(inner.source, mode === THROW ? "throw" : "return");
  if (method !== undefined && method !== null) return callFunction(method, inner.source, [sent]);
  if (mode === THROW) {
    // The inner iterator gets a chance to clean up.
    inner.close();
    throwNoMethod();
  }
  delegation.decide(sent, true);
  return undefined;
}

/** Takes the (awaited) outcome; true if `delegationValue` is to be yielded, false if it is the result. */
export function delegationStep(d: unknown, result: unknown): boolean {
  const delegation = d as Delegation;
  if (delegation.isDecided) {
    if (delegation.isAsync) delegation.value = result;
    return !delegation.isDone;
  }
  if (!isObjectCell(result)) throw new TypeError("Iterator result " + String(result) + " is not an object");
  delegation.isDone = truthy(getProperty(result, "done"));
  // A generator gives on what the inner iterator gave, as it is (27.5.3.7).
  if (!delegation.isDone && !delegation.isAsync) {
    passResult(result);
    return true;
  }
  delegation.value = getProperty(result, "value");
  return !delegation.isDone;
}

export function delegationValue(d: unknown): unknown {
  return (d as Delegation).value;
}

/** Whether the inner iterator ended because of a return: the generator then returns the value. */
export function delegationReturned(d: unknown): boolean {
  return (d as Delegation).mode === RETURN;
}

function throwNoMethod(): never {
  throw new TypeError("The iterator does not provide a 'throw' method.");
}
