// A set of small integers in a Uint32Array, against Set.
class BitSet {
  readonly #words: Uint32Array;
  constructor(size: number) {
    this.#words = new Uint32Array(Math.ceil(size / 32));
  }
  add(n: number): this {
    this.#words[n >>> 5]! |= 1 << (n & 31);
    return this;
  }
  delete(n: number): void {
    this.#words[n >>> 5]! &= ~(1 << (n & 31));
  }
  has(n: number): boolean {
    return (this.#words[n >>> 5]! & (1 << (n & 31))) !== 0;
  }
  get size(): number {
    let count = 0;
    for (let word of this.#words) for (; word !== 0; word &= word - 1) count++;
    return count;
  }
  *[Symbol.iterator](): Generator<number> {
    for (let i = 0; i < this.#words.length * 32; i++) if (this.has(i)) yield i;
  }
}
const bits = new BitSet(200);
const set = new Set<number>();
let seed = 42;
for (let i = 0; i < 300; i++) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  const n = seed % 200;
  if (i % 3 === 0) {
    bits.delete(n);
    set.delete(n);
  } else {
    bits.add(n);
    set.add(n);
  }
}
const sorted = [...set].sort((a, b) => a - b);
console.log(bits.size, set.size, [...bits].join() === sorted.join(), bits.add(31).has(31), bits.add(32).has(32));
console.log(sorted.slice(0, 10), [...bits].slice(-3));
