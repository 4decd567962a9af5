// Classes that extend Map and Set, with overridden methods and iterators of their own.
class Counter<K> extends Map<K, number> {
  count(key: K): this {
    this.set(key, (this.get(key) ?? 0) + 1);
    return this;
  }
  override get(key: K): number | undefined {
    return super.get(key) ?? 0;
  }
}
const counter = new Counter<string>();
for (const word of "a b a c b a".split(" ")) counter.count(word);
console.log(counter.get("a"), counter.get("none"), counter.size, counter instanceof Map);
for (const [word, times] of counter) console.log(word, times);
class Sorted extends Set<number> {
  override *[Symbol.iterator](): SetIterator<number> {
    yield* [...super.values()].sort((a, b) => a - b);
  }
}
const sorted = new Sorted([3, 1, 2]);
console.log([...sorted].join(), sorted.has(2));
for (const n of sorted) console.log(n);
sorted.forEach((n) => console.log("each", n));
