// Classes that are iterators: reuse, independent cursors, early close, and iterators of iterators.
class Range implements Iterable<number> {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  constructor(from: number, to: number, step = Math.sign(to - from) || 1) {
    if (step === 0) throw new RangeError("step is zero");
    this.from = from;
    this.to = to;
    this.step = step;
  }
  [Symbol.iterator](): RangeIterator {
    return new RangeIterator(this);
  }
}
class RangeIterator implements IterableIterator<number> {
  static closed = 0;
  #at: number;
  readonly #range: Range;
  constructor(range: Range) {
    this.#range = range;
    this.#at = range.from;
  }
  next(): IteratorResult<number, undefined> {
    const { to, step } = this.#range;
    if (step > 0 ? this.#at >= to : this.#at <= to) return { done: true, value: undefined };
    const value = this.#at;
    this.#at += step;
    return { done: false, value };
  }
  return(): IteratorResult<number, undefined> {
    RangeIterator.closed++;
    return { done: true, value: undefined };
  }
  [Symbol.iterator](): this {
    return this;
  }
}
const r = new Range(0, 5);
console.log([...r], [...r], [...new Range(5, 0, -2)], [...new Range(3, 3)]);
for (const a of r) {
  for (const b of r) if (b === 2) break;
  if (a === 1) break;
}
console.log(RangeIterator.closed);
const [first, second] = r;
console.log(first, second, RangeIterator.closed);
const shared = r[Symbol.iterator]();
console.log(shared.next().value, [...shared], shared.next());
try {
  for (const x of r) if (x === 3) throw new Error("stop");
} catch (error) {
  console.log((error as Error).message, RangeIterator.closed);
}
console.log(Math.max(...r), Array.from(r, (x) => x * x), new Set(r).size, Object.fromEntries([...r].map((x) => [`k${x}`, x])));
const label = (function* (): Generator<string> {
  for (const x of r) yield `#${x}`;
})();
console.log(label.next().value, label.return("end").value, RangeIterator.closed);
