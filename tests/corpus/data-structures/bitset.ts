// A bit set on 32-bit words: logic, counting, iteration of members, complement within a length.
class BitSet {
  readonly words: Uint32Array;
  readonly length: number;
  constructor(length: number, words = new Uint32Array((length + 31) >>> 5)) {
    this.length = length;
    this.words = words;
  }
  static of(length: number, ...members: number[]): BitSet {
    const set = new BitSet(length);
    for (const m of members) set.add(m);
    return set;
  }
  add(i: number): this {
    this.words[i >>> 5]! |= 1 << (i & 31);
    return this;
  }
  has(i: number): boolean {
    return ((this.words[i >>> 5] ?? 0) & (1 << (i & 31))) !== 0;
  }
  delete(i: number): boolean {
    const had = this.has(i);
    if (had) this.words[i >>> 5]! &= ~(1 << (i & 31));
    return had;
  }
  #combine(other: BitSet, f: (a: number, b: number) => number): BitSet {
    return new BitSet(this.length, this.words.map((w, i) => f(w, other.words[i] ?? 0)));
  }
  and = (other: BitSet): BitSet => this.#combine(other, (a, b) => a & b);
  or = (other: BitSet): BitSet => this.#combine(other, (a, b) => a | b);
  xor = (other: BitSet): BitSet => this.#combine(other, (a, b) => a ^ b);
  not(): BitSet {
    const out = new BitSet(this.length, this.words.map((w) => ~w));
    if (this.length & 31) out.words[out.words.length - 1]! &= (1 << (this.length & 31)) - 1;
    return out;
  }
  get size(): number {
    let n = 0;
    for (let w of this.words) {
      w -= (w >>> 1) & 0x55555555;
      w = (w & 0x33333333) + ((w >>> 2) & 0x33333333);
      n += Math.imul((w + (w >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return n;
  }
  *[Symbol.iterator](): Generator<number> {
    for (let i = 0; i < this.words.length; i++) {
      for (let w = this.words[i]!; w !== 0; w &= w - 1) yield i * 32 + 31 - Math.clz32(w & -w);
    }
  }
}
const a = BitSet.of(70, 0, 1, 31, 32, 63, 64, 69);
const b = BitSet.of(70, 1, 31, 33, 69);
console.log([...a].join(), a.size, [...a.and(b)].join(), [...a.or(b)].join(), [...a.xor(b)].join());
console.log(a.not().size, a.not().not().size, [...b.not()].slice(-3), a.delete(31), a.delete(31), a.has(31), a.has(1000));
console.log(a.words, b.words[0], b.words[0]! | 0);
