// Generic methods that subclasses override with other representations of the same call.
abstract class Source<T> {
  abstract items(): Iterable<T>;
  map<U>(f: (item: T, index: number) => U): U[] {
    const out: U[] = [];
    let index = 0;
    for (const item of this.items()) out.push(f(item, index++));
    return out;
  }
  fold<A>(start: A, f: (acc: A, item: T) => A): A {
    let acc = start;
    for (const item of this.items()) acc = f(acc, item);
    return acc;
  }
}
class Range extends Source<number> {
  readonly from: number;
  readonly to: number;
  constructor(from: number, to: number) {
    super();
    this.from = from;
    this.to = to;
  }
  *items(): Generator<number> {
    for (let i = this.from; i < this.to; i++) yield i;
  }
  override fold<A>(start: A, f: (acc: A, item: number) => A): A {
    let acc = start;
    for (let i = this.from; i < this.to; i++) acc = f(acc, i);
    return acc;
  }
}
class Letters extends Source<string> {
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
  items(): Iterable<string> {
    return this.text;
  }
}
class Pairs<A, B> extends Source<[A, B]> {
  readonly left: Source<A>;
  readonly right: Source<B>;
  constructor(left: Source<A>, right: Source<B>) {
    super();
    this.left = left;
    this.right = right;
  }
  *items(): Generator<[A, B]> {
    const right = this.right.items()[Symbol.iterator]();
    for (const a of this.left.items()) {
      const b = right.next();
      if (b.done) return;
      yield [a, b.value];
    }
  }
  override map<U>(f: (item: [A, B], index: number) => U): U[] {
    return super.map(f).reverse();
  }
}
const r = new Range(-2, 4);
const l = new Letters("né😀!");
console.log(r.map((n) => n / 2), r.fold(0, (a, n) => a + n), r.fold("", (a, n) => a + n), r.fold(0n, (a, n) => a + BigInt(n)));
console.log(l.map((c, i) => c + i), l.fold(0, (a, c) => a + c.length), l.fold<string[]>([], (a, c) => [c, ...a]));
const p = new Pairs(r, l);
console.log(p.map(([n, c]) => `${n}${c}`), p.fold(null as number | null, (a, [n]) => (a ?? 100) + n));
const all: Source<unknown>[] = [r, l, p, new Pairs(l, new Pairs(l, r))];
for (const s of all) console.log(s.map((x) => (Array.isArray(x) ? x.flat().length : typeof x)), s.fold(0, (a) => a + 1));
