// The global `Iterator`: what all iterators of the library inherit (ECMA-262 2025, 27.1.3 and 27.1.4).
//
// Contract: helpers are lazy, pass on the end of the iteration, and close the underlying iterator when they are
// closed, when a callback throws, and when an argument is refused. Messages are V8's.
import { callFunction, isCell, shapeOf } from "@tessera/machine/cell";
import { ARRAY, ROPE, TYPED_FIRST, TYPED_LAST } from "../core/cells.ts";
import { getIterator, type Iteration, iterationOver } from "../core/iterate.ts";
import { getProperty } from "../core/property.ts";
import { isObjectCell, toNumber, truthy } from "../core/value.ts";
import { describeOperand } from "./describe-operand.ts";
import { toInteger } from "./index-arguments.ts";

type Result = { value: unknown; done: boolean };
type Callback = (value: unknown, index: number) => unknown;

export abstract class Iterator {
  [Symbol.iterator](): this {
    return this;
  }

  get [Symbol.toStringTag](): string {
    return "Iterator";
  }

  map(mapper: Callback): Iterator {
    requireCallback(this, mapper);
    return new MapHelper(iterationOver(this), mapper);
  }

  filter(predicate: Callback): Iterator {
    requireCallback(this, predicate);
    return new FilterHelper(iterationOver(this), predicate);
  }

  take(limit: unknown): Iterator {
    const count = requireCount(this, limit);
    return new TakeHelper(iterationOver(this), count);
  }

  drop(limit: unknown): Iterator {
    const count = requireCount(this, limit);
    return new DropHelper(iterationOver(this), count);
  }

  flatMap(mapper: Callback): Iterator {
    requireCallback(this, mapper);
    return new FlatMapHelper(iterationOver(this), mapper);
  }

  reduce(
    reducer: (total: unknown, value: unknown, index: number) => unknown,
    ...initial: unknown[]
  ): unknown {
    requireCallback(this, reducer);
    const iteration = iterationOver(this);
    let index = 0;
    let total: unknown;
    if (initial.length > 0) total = initial[0];
    else {
      if (!iteration.step()) throw new TypeError("Reduce of a done iterator with no initial value");
      total = iteration.value;
      index = 1;
    }
    while (iteration.step()) {
      try {
        total = reducer(total, iteration.value, index);
      } catch (error) {
        closeQuietly(iteration);
        throw error;
      }
      index++;
    }
    return total;
  }

  toArray(): unknown[] {
    const iteration = iterationOver(this);
    const items: unknown[] = [];
    while (iteration.step()) items.push(iteration.value);
    return items;
  }

  forEach(callback: Callback): void {
    requireCallback(this, callback);
    const iteration = iterationOver(this);
    for (let index = 0; iteration.step(); index++) call(iteration, callback, index);
  }

  some(predicate: Callback): boolean {
    requireCallback(this, predicate);
    const iteration = iterationOver(this);
    for (let index = 0; iteration.step(); index++) {
      if (!truthy(call(iteration, predicate, index))) continue;
      iteration.close();
      return true;
    }
    return false;
  }

  every(predicate: Callback): boolean {
    requireCallback(this, predicate);
    const iteration = iterationOver(this);
    for (let index = 0; iteration.step(); index++) {
      if (truthy(call(iteration, predicate, index))) continue;
      iteration.close();
      return false;
    }
    return true;
  }

  find(predicate: Callback): unknown {
    requireCallback(this, predicate);
    const iteration = iterationOver(this);
    for (let index = 0; iteration.step(); index++) {
      if (!truthy(call(iteration, predicate, index))) continue;
      const found = iteration.value;
      iteration.close();
      return found;
    }
    return undefined;
  }

  /** 27.1.3.2.1: iterators of the library and of subclasses as they are, others behind a wrapper. */
  static from(source: unknown): unknown {
    if (typeof source !== "string" && !isObjectCell(source))
      throw new TypeError("Iterator.from called on non-object");
    const iteration = flattenable(source);
    if (!iteration.isProtocol()) return new Walk(iteration);
    return iteration.source instanceof Iterator ? iteration.source : new Wrapper(iteration);
  }
}

/** GetIteratorFlattenable (7.4.4): by the @@iterator method, else the object is taken for an iterator. */
function flattenable(source: unknown): Iteration {
  if (isCell(source)) {
    const shape = shapeOf(source);
    if (shape <= ROPE || shape === ARRAY || (shape >= TYPED_FIRST && shape <= TYPED_LAST))
      return getIterator(source);
  }
  const method = getProperty(source, "@@iterator");
  return method === undefined || method === null ? iterationOver(source) : getIterator(source);
}

/** The callback's answer about the current value; what it throws closes the iteration. */
function call(iteration: Iteration, callback: Callback, index: number): unknown {
  try {
    return callback(iteration.value, index);
  } catch (error) {
    closeQuietly(iteration);
    throw error;
  }
}

/** Closes for an error, which counts for more than what closing throws (7.4.11). */
function closeQuietly(iteration: Iteration): void {
  try {
    iteration.close();
  } catch {
    // The first error is the one that is thrown.
  }
}

function closeRefused(iterator: Iterator): void {
  try {
    const method = getProperty(iterator, "return");
    if (method !== undefined && method !== null) callFunction(method, iterator, []);
  } catch {
    // The refusal is the error that is thrown.
  }
}

function requireCallback(iterator: Iterator, callback: unknown): void {
  if (typeof callback === "function") return;
  closeRefused(iterator);
  throw new TypeError(describeOperand(callback) + " is not a function");
}

function requireCount(iterator: Iterator, limit: unknown): number {
  let count: number;
  try {
    count = toNumber(limit);
  } catch (error) {
    closeRefused(iterator);
    throw error;
  }
  if (count === count && toInteger(count) >= 0) return toInteger(count);
  closeRefused(iterator);
  throw new RangeError(String(limit) + " must be positive");
}

/** A lazy iterator over another one (27.1.2.1, with the states of a generator). */
abstract class Helper extends Iterator {
  // Private, so that the inspector shows no properties.
  readonly #source: Iteration;
  #running: boolean = false;
  #done: boolean = false;
  #current: unknown = undefined;

  constructor(source: Iteration) {
    super();
    this.#source = source;
  }

  override get [Symbol.toStringTag](): string {
    return "Iterator Helper";
  }

  /** Goes to the next value, which it gives by `give`; false at the end. */
  protected abstract advance(source: Iteration): boolean;

  protected give(value: unknown): boolean {
    this.#current = value;
    return true;
  }

  /** Closes what is open; a helper that is flattening overrides it. */
  protected closeAll(source: Iteration): void {
    source.close();
  }

  next(): Result {
    this.#enter();
    try {
      if (!this.#done && this.advance(this.#source)) {
        const value = this.#current;
        this.#current = undefined;
        return { value, done: false };
      }
      this.#done = true;
      return { value: undefined, done: true };
    } catch (error) {
      this.#done = true;
      throw error;
    } finally {
      this.#running = false;
    }
  }

  return(): Result {
    this.#enter();
    try {
      if (!this.#done) {
        this.#done = true;
        this.closeAll(this.#source);
      }
    } finally {
      this.#running = false;
    }
    return { value: undefined, done: true };
  }

  #enter(): void {
    if (this.#running) throw new TypeError("Generator is already running");
    this.#running = true;
  }
}

class MapHelper extends Helper {
  readonly #mapper: Callback;
  #index: number = 0;

  constructor(source: Iteration, mapper: Callback) {
    super(source);
    this.#mapper = mapper;
  }

  protected override advance(source: Iteration): boolean {
    if (!source.step()) return false;
    const value = call(source, this.#mapper, this.#index);
    this.#index++;
    return this.give(value);
  }
}

class FilterHelper extends Helper {
  readonly #predicate: Callback;
  #index: number = 0;

  constructor(source: Iteration, predicate: Callback) {
    super(source);
    this.#predicate = predicate;
  }

  protected override advance(source: Iteration): boolean {
    while (source.step()) {
      const value = source.value;
      const chosen = call(source, this.#predicate, this.#index);
      this.#index++;
      if (truthy(chosen)) return this.give(value);
    }
    return false;
  }
}

class TakeHelper extends Helper {
  #remaining: number;

  constructor(source: Iteration, count: number) {
    super(source);
    this.#remaining = count;
  }

  protected override advance(source: Iteration): boolean {
    if (this.#remaining === 0) {
      source.close();
      return false;
    }
    this.#remaining--;
    if (!source.step()) return false;
    return this.give(source.value);
  }
}

class DropHelper extends Helper {
  #remaining: number;

  constructor(source: Iteration, count: number) {
    super(source);
    this.#remaining = count;
  }

  protected override advance(source: Iteration): boolean {
    for (; this.#remaining > 0; this.#remaining--) if (!source.step()) return false;
    if (!source.step()) return false;
    return this.give(source.value);
  }
}

class FlatMapHelper extends Helper {
  readonly #mapper: Callback;
  #index: number = 0;
  #inner: Iteration | undefined = undefined;

  constructor(source: Iteration, mapper: Callback) {
    super(source);
    this.#mapper = mapper;
  }

  protected override advance(source: Iteration): boolean {
    for (;;) {
      if (this.#inner === undefined) {
        if (!source.step()) return false;
        const mapped = call(source, this.#mapper, this.#index);
        this.#index++;
        this.#inner = open(source, mapped);
      }
      if (stepInner(source, this.#inner)) return this.give(this.#inner.value);
      this.#inner = undefined;
    }
  }

  protected override closeAll(source: Iteration): void {
    const inner = this.#inner;
    this.#inner = undefined;
    if (inner !== undefined) {
      try {
        inner.close();
      } catch (error) {
        closeQuietly(source);
        throw error;
      }
    }
    source.close();
  }
}

function open(source: Iteration, mapped: unknown): Iteration {
  try {
    if (!isObjectCell(mapped)) throw new TypeError("Iterator.prototype.flatMap called on non-object");
    return flattenable(mapped);
  } catch (error) {
    closeQuietly(source);
    throw error;
  }
}

function stepInner(source: Iteration, inner: Iteration): boolean {
  try {
    return inner.step();
  } catch (error) {
    closeQuietly(source);
    throw error;
  }
}

/** The iterator of an array, a typed array or a string. */
class Walk extends Iterator {
  readonly #iteration: Iteration;

  constructor(iteration: Iteration) {
    super();
    this.#iteration = iteration;
  }

  override get [Symbol.toStringTag](): string {
    return typeof this.#iteration.source === "string" ? "String Iterator" : "Array Iterator";
  }

  next(): Result {
    if (this.#iteration.step()) return { value: this.#iteration.value, done: false };
    return { value: undefined, done: true };
  }
}

/** An iterator that does not inherit from Iterator, in the guise of one that does (27.1.3.2.1.1). */
class Wrapper extends Iterator {
  readonly #iteration: Iteration;

  constructor(iteration: Iteration) {
    super();
    this.#iteration = iteration;
  }

  next(): unknown {
    return this.#iteration.callNext([]);
  }

  return(): unknown {
    const method = getProperty(this.#iteration.source, "return");
    if (method === undefined || method === null) return { value: undefined, done: true };
    return callFunction(method, this.#iteration.source, []);
  }
}
