// Push streams with operators, unsubscription and completion, synchronous and in microtasks.
interface Observer<T> {
  next(value: T): void;
  error?(reason: unknown): void;
  done?(): void;
}
type Teardown = () => void;
class Stream<T> {
  readonly #start: (observer: Required<Observer<T>>) => Teardown | void;
  constructor(start: (observer: Required<Observer<T>>) => Teardown | void) {
    this.#start = start;
  }
  static of<T>(...values: T[]): Stream<T> {
    return new Stream((o) => {
      for (const v of values) o.next(v);
      o.done();
    });
  }
  subscribe(observer: Observer<T> | ((value: T) => void)): Teardown {
    const target: Observer<T> = typeof observer === "function" ? { next: observer } : observer;
    let open = true;
    let teardown: Teardown | void = undefined;
    const close = (): void => {
      if (!open) return;
      open = false;
      teardown?.();
    };
    teardown = this.#start({
      next: (value) => {
        if (open) target.next(value);
      },
      error: (reason) => {
        if (open) target.error?.(reason);
        close();
      },
      done: () => {
        if (open) target.done?.();
        close();
      },
    });
    if (!open) teardown?.();
    return close;
  }
  map<U>(f: (value: T) => U): Stream<U> {
    return new Stream((o) =>
      this.subscribe({
        next: (v) => {
          let mapped: U;
          try {
            mapped = f(v);
          } catch (reason) {
            return o.error(reason);
          }
          o.next(mapped);
        },
        error: o.error,
        done: o.done,
      }),
    );
  }
  take(n: number): Stream<T> {
    return new Stream((o) => {
      let left = n;
      return this.subscribe({ ...o, next: (v) => (o.next(v), --left === 0 && o.done()) });
    });
  }
  scan<A>(seed: A, f: (acc: A, value: T) => A): Stream<A> {
    return new Stream((o) => {
      let acc = seed;
      return this.subscribe({ ...o, next: (v) => o.next((acc = f(acc, v))) });
    });
  }
  merge(other: Stream<T>): Stream<T> {
    return new Stream((o) => {
      let open = 2;
      const part: Observer<T> = { ...o, done: () => --open === 0 && o.done() };
      const stops = [this.subscribe(part), other.subscribe(part)];
      return () => stops.forEach((stop) => stop());
    });
  }
}
const ticks = new Stream<number>((o) => {
  let on = true;
  let n = 0;
  const tick = (): void => {
    if (!on) return;
    o.next(n++);
    queueMicrotask(tick);
  };
  queueMicrotask(tick);
  return () => {
    on = false;
    console.log("ticks stopped");
  };
});
Stream.of(1, 2, 3, 4).map((x) => x * 10).scan("", (a, x) => `${a}${x};`).subscribe({ next: (v) => console.log(v), done: () => console.log("done") });
Stream.of("a", "", "b").map((s) => s.charCodeAt(0) || (() => { throw new Error("empty"); })()).subscribe({ next: console.log, error: (e) => console.log(String(e)), done: () => console.log("never") });
Stream.of(1).merge(Stream.of(2, 3)).subscribe({ next: (v) => console.log("merged", v), done: () => console.log("merged done") });
await new Promise<void>((resolve) => {
  ticks.map((n) => n * n).take(4).merge(Stream.of(-1)).subscribe({ next: (v) => console.log(v), done: resolve });
});
console.log("end");
