// Well-known symbols as member names: iterator, asyncIterator, toPrimitive, hasInstance, toStringTag.
class Range {
  readonly from: number;
  readonly to: number;
  constructor(from: number, to: number) {
    this.from = from;
    this.to = to;
  }
  *[Symbol.iterator](): Iterator<number> {
    for (let i = this.from; i < this.to; i++) yield i;
  }
  async *[Symbol.asyncIterator](): AsyncGenerator<number> {
    for (const i of this) yield i * 10;
  }
  [Symbol.toPrimitive](hint: string): string | number {
    return hint === "number" ? this.to - this.from : `${hint}:${this.from}-${this.to}`;
  }
  get [Symbol.toStringTag](): string {
    return "Range";
  }
}
const r = new Range(1, 4);
console.log([...r], Math.max(...r), `${r}`, +r, Number(r), String(r));
const [first, ...rest] = r;
console.log(first, rest);
class Even {
  static [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "number" && value % 2 === 0;
  }
}
console.log((2 as unknown) instanceof Even, (3 as unknown) instanceof Even);
(async () => {
  for await (const x of r) console.log(x);
})();
