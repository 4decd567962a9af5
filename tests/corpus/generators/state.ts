// Generators as objects: locals kept across yields, closures, this, methods, several at once.
class Bag {
  items = [3, 1, 2];
  *sorted(): Generator<number> {
    const copy = [...this.items].sort((a, b) => a - b);
    for (const x of copy) yield x * this.items.length;
  }
  static *range(a: number, b: number): Generator<number> {
    while (a < b) yield a++;
  }
  *[Symbol.iterator](): Generator<number> {
    yield* this.items;
  }
}
const b = new Bag();
console.log([...b.sorted()], [...Bag.range(2, 5)], [...b]);
const o = {
  k: 5,
  *gen(n: number): Generator<number> {
    for (let i = 0; i < n; i++) yield this.k + i;
  },
};
console.log([...o.gen(3)]);
function* counter(name: string): Generator<string, void, boolean | undefined> {
  let n = 0;
  while (true) {
    const reset = yield name + n++;
    if (reset) n = 0;
  }
}
const x = counter("x");
const y = counter("y");
x.next();
console.log(x.next().value, y.next().value, x.next(true).value, x.next().value, y.next().value);
const fs: (() => number)[] = [];
function* closures(): Generator<number> {
  for (let i = 0; i < 3; i++) {
    fs.push(() => i * 10);
    yield i;
  }
}
console.log([...closures()], fs.map((f) => f()));
const anonymous = function* (): Generator<number> { yield 1; };
console.log(anonymous().next());
