// Lazy map, filter, take over iterables made of closures.
class Seq<T> implements Iterable<T> {
  #make: () => Iterator<T>;
  constructor(make: () => Iterator<T>) {
    this.#make = make;
  }
  [Symbol.iterator](): Iterator<T> {
    return this.#make();
  }
  static count(from = 0): Seq<number> {
    return new Seq(() => {
      let n = from;
      return { next: () => ({ done: false, value: n++ }) };
    });
  }
  map<U>(f: (x: T) => U): Seq<U> {
    return new Seq(() => {
      const it = this[Symbol.iterator]();
      return {
        next(): IteratorResult<U> {
          const r = it.next();
          return r.done ? { done: true, value: undefined } : { done: false, value: f(r.value) };
        },
      };
    });
  }
  filter(p: (x: T) => boolean): Seq<T> {
    return new Seq(() => {
      const it = this[Symbol.iterator]();
      return {
        next(): IteratorResult<T> {
          for (;;) {
            const r = it.next();
            if (r.done || p(r.value)) return r;
          }
        },
      };
    });
  }
  take(n: number): T[] {
    const out: T[] = [];
    if (n > 0) for (const x of this) if (out.push(x) >= n) break;
    return out;
  }
}
console.log(Seq.count(1).map((n) => n * n).filter((n) => n % 3 === 1).take(5));
console.log(Seq.count().map((n) => "s" + n).take(2), Seq.count().take(0));
