// Ranges with steps that count down, infinite ones, and loops that leave them early.
class Range {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  constructor(from: number, to: number, step = Math.sign(to - from) || 1) {
    if (step === 0) throw new RangeError("step is zero");
    [this.from, this.to, this.step] = [from, to, step];
  }
  *[Symbol.iterator](): Generator<number, undefined> {
    const { from, to, step } = this;
    for (let n = from; step > 0 ? n < to : n > to; n += step) yield n;
  }
  get length(): number {
    return Math.max(0, Math.ceil((this.to - this.from) / this.step));
  }
  includes(n: number): boolean {
    return (n - this.from) % this.step === 0 && [...this].includes(n);
  }
}
for (const r of [new Range(0, 5), new Range(5, 0), new Range(0, 1, 0.25), new Range(3, 3), new Range(10, 0, -4), new Range(0, 5, -1)])
  console.log(r.length, [...r], r.includes(0), Array.from(r, (n) => n * 2));
let sum = 0;
outer: for (const a of new Range(1, Infinity)) {
  for (const b of new Range(a, 0)) {
    if (a * b > 20) break outer;
    if (b % 2 === 0) continue outer;
    sum += a * b;
  }
}
console.log(sum);
try {
  new Range(1, 2, 0);
} catch (e) {
  console.log(String(e));
}
