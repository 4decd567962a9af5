// Generators of pseudo-random numbers with shifts.
class XorShift {
  #s: number;
  constructor(seed: number) {
    this.#s = seed | 0;
  }
  next(): number {
    let x = this.#s;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#s = x;
    return x >>> 0;
  }
}
const r = new XorShift(2463534242);
for (let i = 0; i < 6; i++) console.log(r.next());
function mulberry(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const m = mulberry(7);
for (let i = 0; i < 5; i++) console.log(m());
let sum = 0;
for (let i = 0; i < 100000; i++) sum = (sum + r.next()) | 0;
console.log(sum);
