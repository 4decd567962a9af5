// A bag that extends Map: overridden set and delete, counts, and super calls into the builtin.
class Bag<T> extends Map<T, number> {
  add(item: T, count = 1): this {
    return this.set(item, (this.get(item) ?? 0) + count);
  }
  override set(item: T, count: number): this {
    if (!Number.isSafeInteger(count)) throw new RangeError(`bad count ${count}`);
    if (count <= 0) super.delete(item);
    else super.set(item, count);
    return this;
  }
  remove(item: T): boolean {
    const n = this.get(item);
    if (n === undefined) return false;
    this.set(item, n - 1);
    return true;
  }
  get total(): number {
    let n = 0;
    for (const count of this.values()) n += count;
    return n;
  }
  *items(): Generator<T> {
    for (const [item, count] of this) for (let i = 0; i < count; i++) yield item;
  }
}
const bag = new Bag<string>();
for (const c of "mississippi") bag.add(c);
console.log(bag.size, bag.total, bag.get("s"), [...bag.items()].join(""));
console.log(bag.remove("m"), bag.remove("m"), bag.has("m"), bag.size);
try {
  bag.add("x", 0.5);
} catch (error) {
  console.log(error instanceof RangeError, (error as Error).message);
}
console.log(bag instanceof Map, bag instanceof Bag, [...bag.entries()].toSorted(([, a], [, b]) => b - a)[0]);
