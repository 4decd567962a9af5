// Custom iterables in spread, destructuring, Array.from, Map, Set, Promise.all, yield* and for-of.
class Chain<T> implements Iterable<T> {
  readonly #parts: Iterable<T>[];
  constructor(...parts: Iterable<T>[]) {
    this.#parts = parts;
  }
  *[Symbol.iterator](): Iterator<T> {
    for (const p of this.#parts) yield* p;
  }
}
const c = new Chain<string | number>([1, 2], "ab", new Set([3]), new Chain<number>([4]));
console.log([...c], Array.from(c).length, new Set(c).size, Math.max(...new Chain([1, 9, 3])));
const [first, , third, ...rest] = c;
console.log(first, third, rest);
console.log(new Map(new Chain<[string, number]>([["a", 1]], new Map([["b", 2]]))));
Promise.all(new Chain([Promise.resolve("p")], ["q"] as (string | Promise<string>)[])).then((v) => console.log(v));
const o = { *[Symbol.iterator]() { yield* [1, 2, 3]; } };
console.log(Object.fromEntries([...o].map((n) => [`k${n}`, n])), String([...o]));
