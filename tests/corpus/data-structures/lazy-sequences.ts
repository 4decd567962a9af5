// Lazy pipelines by generators: nothing runs before it is asked for, and sources are closed early.
class Seq<T> implements Iterable<T> {
  readonly #source: () => Iterator<T>;
  constructor(source: () => Iterator<T>) {
    this.#source = source;
  }
  [Symbol.iterator](): Iterator<T> {
    return this.#source();
  }
  static range(from: number, to = Infinity): Seq<number> {
    return new Seq(function* () {
      try {
        for (let i = from; i < to; i++) yield i;
      } finally {
        console.log(`range ${from} closed`);
      }
    });
  }
  map<U>(f: (x: T, i: number) => U): Seq<U> {
    const self = this;
    return new Seq(function* () {
      let i = 0;
      for (const x of self) yield f(x, i++);
    });
  }
  filter<S extends T>(f: (x: T) => x is S): Seq<S>;
  filter(f: (x: T) => boolean): Seq<T>;
  filter(f: (x: T) => boolean): Seq<T> {
    const self = this;
    return new Seq(function* () {
      for (const x of self) if (f(x)) yield x;
    });
  }
  take(n: number): Seq<T> {
    const self = this;
    return new Seq(function* () {
      if (n <= 0) return;
      let left = n;
      for (const x of self) {
        yield x;
        if (--left === 0) return;
      }
    });
  }
  zip<U>(other: Iterable<U>): Seq<[T, U]> {
    const self = this;
    return new Seq(function* (): Generator<[T, U]> {
      const it = other[Symbol.iterator]();
      for (const x of self) {
        const step = it.next();
        if (step.done) return;
        yield [x, step.value];
      }
    });
  }
}
const squares = Seq.range(1).map((x) => x * x);
console.log([...squares.filter((x) => x % 2 === 1).take(4)]);
console.log([...squares.take(0)], [...Seq.range(0, 3)]);
console.log([...Seq.range(5).zip("abc")]);
const mixed: Seq<string | number> = Seq.range(0, 6).map((i) => (i % 2 ? i : `s${i}`));
console.log([...mixed.filter((x): x is string => typeof x === "string")].map((s) => s.toUpperCase()));
for (const x of squares) if (x > 50) {
  console.log("first above 50:", x);
  break;
}
