// Node twin of core/iterate.ts.
export const arrayFromIterable = (v: unknown): unknown[] => [...(v as Iterable<unknown>)];

export class Iteration {
  readonly source: Iterator<unknown>;
  value: unknown = undefined;

  constructor(source: Iterator<unknown>) {
    this.source = source;
  }

  step(): boolean {
    const result = this.source.next();
    if (result.done === true) return false;
    this.value = result.value;
    return true;
  }

  close(): void {
    this.source.return?.();
  }

  isCallable(): boolean {
    return typeof this.source.next === "function";
  }

  isProtocol(): boolean {
    return true;
  }

  callNext(args: [] | [unknown]): unknown {
    return this.source.next(...args);
  }
}

export const iterationOver = (iterator: unknown): Iteration => new Iteration(iterator as Iterator<unknown>);
export const getIterator = (v: unknown): Iteration =>
  new Iteration((v as Iterable<unknown>)[Symbol.iterator]());
