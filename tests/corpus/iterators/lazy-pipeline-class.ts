// A chain of lazy steps over any iterable, which reads no more than it needs and can be read again.
class Lazy<T> implements Iterable<T> {
  readonly #make: () => Iterator<T>;
  constructor(make: () => Iterator<T>) {
    this.#make = make;
  }
  static from<T>(source: Iterable<T>): Lazy<T> {
    return new Lazy(() => source[Symbol.iterator]());
  }
  [Symbol.iterator](): Iterator<T> {
    return this.#make();
  }
  #with<U>(step: (source: Iterable<T>) => Generator<U>): Lazy<U> {
    return new Lazy(() => step(this));
  }
  map<U>(f: (x: T, i: number) => U): Lazy<U> {
    return this.#with(function* (source) {
      let i = 0;
      for (const x of source) yield f(x, i++);
    });
  }
  filter(f: (x: T) => boolean): Lazy<T> {
    return this.#with(function* (source) {
      for (const x of source) if (f(x)) yield x;
    });
  }
  takeWhile(f: (x: T) => boolean): Lazy<T> {
    return this.#with(function* (source) {
      for (const x of source) {
        if (!f(x)) return;
        yield x;
      }
    });
  }
  chunk(n: number): Lazy<T[]> {
    return this.#with(function* (source) {
      let held: T[] = [];
      for (const x of source) if (held.push(x) === n) [held] = [[], yield held];
      if (held.length > 0) yield held;
    });
  }
  reduce<A>(f: (a: A, x: T) => A, first: A): A {
    let a = first;
    for (const x of this) a = f(a, x);
    return a;
  }
}
let reads = 0;
const naturals = new Lazy(function* () {
  for (let n = 0; ; n++) yield (reads++, n);
});
const squares = naturals.map((n) => n * n).filter((n) => n % 3 === 1).takeWhile((n) => n < 120);
console.log([...squares], reads, squares.reduce((a, b) => a + b, 0), reads, [...squares.chunk(3)], [...Lazy.from("hello").map((c, i) => c.repeat(i))]);
const [first, second] = squares;
console.log(first, second, Math.max(...squares), new Set(Lazy.from([1, 1, 2])).size);
