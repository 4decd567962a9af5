// Disjoint sets with path halving and union by size, over typed arrays.
class DisjointSets {
  readonly #parent: Int32Array;
  readonly #size: Int32Array;
  #count: number;
  constructor(n: number) {
    this.#parent = Int32Array.from({ length: n }, (_, i) => i);
    this.#size = new Int32Array(n).fill(1);
    this.#count = n;
  }
  get count(): number {
    return this.#count;
  }
  find(x: number): number {
    const parent = this.#parent;
    while (parent[x] !== x) {
      parent[x] = parent[parent[x]!]!;
      x = parent[x]!;
    }
    return x;
  }
  union(a: number, b: number): boolean {
    let x = this.find(a);
    let y = this.find(b);
    if (x === y) return false;
    if (this.#size[x]! < this.#size[y]!) [x, y] = [y, x];
    this.#parent[y] = x;
    this.#size[x] = this.#size[x]! + this.#size[y]!;
    this.#count--;
    return true;
  }
  sizeOf(x: number): number {
    return this.#size[this.find(x)]!;
  }
}
const sets = new DisjointSets(1000);
let seed = 12345;
const random = (n: number): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed % n;
};
let joined = 0;
for (let i = 0; i < 900; i++) if (sets.union(random(1000), random(1000))) joined++;
console.log(joined, sets.count, joined + sets.count);
const sizes = new Map<number, number>();
for (let i = 0; i < 1000; i++) sizes.set(sets.find(i), sets.sizeOf(i));
console.log(sizes.size, [...sizes.values()].reduce((a, b) => a + b, 0), Math.max(...sizes.values()));
