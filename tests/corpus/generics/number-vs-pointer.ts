// The same generic code over numbers, strings, booleans, objects and bigint.
class Cell<T> {
  v: T;
  constructor(v: T) {
    this.v = v;
  }
  swap(o: Cell<T>): void {
    const t = this.v;
    this.v = o.v;
    o.v = t;
  }
  update(f: (v: T) => T): this {
    this.v = f(this.v);
    return this;
  }
}
function pair<T>(a: T, b: T): string {
  const x = new Cell(a);
  const y = new Cell(b);
  x.swap(y);
  return `${String(x.v)} ${String(y.v)} ${x.v === b} ${a === b}`;
}
console.log(pair(1, 2), pair(0.5, -0), pair("a", "b"), pair(true, false), pair(1n, 2n), pair<number | string>(1, "1"));
console.log(new Cell(1).update((n) => n + 1).v, new Cell("a").update((s) => s + s).v, new Cell(false).update((b) => !b).v);
const cells: Cell<number | null>[] = [new Cell<number | null>(null), new Cell<number | null>(3)];
cells[0]!.swap(cells[1]!);
console.log(cells);
