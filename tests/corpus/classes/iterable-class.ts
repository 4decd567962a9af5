// Classes that implement iteration and comparison protocols.
class Range implements Iterable<number> {
  from: number;
  to: number;
  step: number;
  constructor(from: number, to: number, step = 1) {
    this.from = from;
    this.to = to;
    this.step = step;
  }
  [Symbol.iterator](): Iterator<number> {
    let at = this.from;
    const { to, step } = this;
    return {
      next(): IteratorResult<number> {
        if (at >= to) return { done: true, value: undefined };
        const value = at;
        at += step;
        return { done: false, value };
      },
    };
  }
}
const r = new Range(0, 5);
console.log([...r], Math.max(...r), Array.from(r, (x) => x * x), new Set(r).size);
for (const a of new Range(0, 10, 4)) for (const b of new Range(a, a + 2)) console.log(a, b);
const [first, , third = -1, ...more] = new Range(1, 6);
console.log(first, third, more);
