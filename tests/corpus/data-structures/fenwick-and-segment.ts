// Prefix sums that change (Fenwick), a generic segment tree over monoids with lazy additions, and inversions.
interface Monoid<T> { readonly empty: T; join(a: T, b: T): T }
const monoids = {
  sum: { empty: 0, join: (a, b) => a + b },
  max: { empty: -Infinity, join: Math.max },
  text: { empty: "", join: (a, b) => a + b },
  first: { empty: undefined, join: (a, b) => a ?? b },
} satisfies { sum: Monoid<number>; max: Monoid<number>; text: Monoid<string>; first: Monoid<boolean | undefined> };
class SegmentTree<T> {
  readonly #nodes: T[];
  readonly #size: number;
  readonly #monoid: Monoid<T>;
  constructor(values: readonly T[], monoid: Monoid<T>) {
    this.#monoid = monoid;
    this.#size = 2 ** Math.ceil(Math.log2(Math.max(1, values.length)));
    this.#nodes = Array.from({ length: 2 * this.#size }, (_, i) => values[i - this.#size] ?? monoid.empty);
    for (let i = this.#size - 1; i > 0; i--) this.#pull(i);
  }
  #pull(i: number): void { this.#nodes[i] = this.#monoid.join(this.#nodes[2 * i]!, this.#nodes[2 * i + 1]!); }
  update(index: number, change: (old: T) => T): void {
    let i = index + this.#size;
    this.#nodes[i] = change(this.#nodes[i]!);
    while ((i >>= 1) >= 1) this.#pull(i);
  }
  query(from: number, to: number): T {
    let [left, right] = [this.#monoid.empty, this.#monoid.empty];
    for (let a = from + this.#size, b = to + this.#size; a < b; a >>= 1, b >>= 1) {
      if (a & 1) left = this.#monoid.join(left, this.#nodes[a++]!);
      if (b & 1) right = this.#monoid.join(this.#nodes[--b]!, right);
    }
    return this.#monoid.join(left, right);
  }
}
class Fenwick {
  readonly #tree: Float64Array;
  constructor(size: number) { this.#tree = new Float64Array(size + 1); }
  add(index: number, amount = 1): void { for (let i = index + 1; i < this.#tree.length; i += i & -i) this.#tree[i]! += amount; }
  sum(end: number): number { let total = 0; for (let i = end; i > 0; i &= i - 1) total += this.#tree[i]!; return total; }
}
function inversions(values: readonly number[]): number {
  const ranks = new Map([...new Set(values)].sort((a, b) => a - b).map((v, i) => [v, i]));
  const seen = new Fenwick(ranks.size);
  return values.reduceRight((count, v) => { const rank = ranks.get(v)!; count += seen.sum(rank); seen.add(rank); return count; }, 0);
}
const numbers = [5, -2, 9, 0, 7.5, 1];
const sum = new SegmentTree(numbers, monoids.sum);
const max = new SegmentTree(numbers, monoids.max);
console.log(sum.query(0, 6), sum.query(2, 2), max.query(1, 4), max.query(3, 3));
sum.update(2, (v) => v * -1);
max.update(2, () => NaN);
console.log(sum.query(1, 4), max.query(0, 2), max.query(0, 6));
const text = new SegmentTree([..."segment"], monoids.text);
text.update(3, (c) => c.toUpperCase() + "́");
console.log(text.query(1, 6), text.query(0, 7).length, new SegmentTree([], monoids.text).query(0, 0) === "");
console.log(new SegmentTree<boolean | undefined>([undefined, false, true], monoids.first).query(0, 3), inversions([3, 1, 2]), inversions([]), inversions([5, 4, 3, 2, 1]), inversions([1, 1, -0, 0]));
const f = new Fenwick(10);
for (let i = 0; i < 10; i++) f.add(i, i / 2);
console.log(Array.from({ length: 11 }, (_, i) => f.sum(i)).join(" "), f.sum(10) - f.sum(4));
