// A class over Map: counting, merging, the most common, iteration by a generator.
class Bag<T> implements Iterable<T> {
  readonly #counts = new Map<T, number>();
  constructor(items: Iterable<T> = []) {
    for (const item of items) this.add(item);
  }
  add(item: T, times = 1): this {
    this.#counts.set(item, this.count(item) + times);
    return this;
  }
  count(item: T): number {
    return this.#counts.get(item) ?? 0;
  }
  get size(): number {
    let total = 0;
    for (const count of this.#counts.values()) total += count;
    return total;
  }
  mostCommon(limit: number): [T, number][] {
    return [...this.#counts].sort((a, b) => b[1] - a[1]).slice(0, limit);
  }
  *[Symbol.iterator](): Generator<T> {
    for (const [item, count] of this.#counts) for (let i = 0; i < count; i++) yield item;
  }
}
const letters = new Bag("mississippi");
console.log(letters.size, letters.count("s"), letters.count("z"), letters.mostCommon(2));
console.log([...letters].join(""), new Set(letters), new Bag([1, 1, 2]).add(1, 3).mostCommon(5));
console.log(Math.max(...new Bag([3, 9, 9])), Array.from(new Bag("ab"), (c) => c.toUpperCase()), letters);
