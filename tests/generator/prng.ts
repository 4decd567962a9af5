// The generator's own source of pseudo-random numbers: the same seed gives the same programs on every machine.
// Source: Marsaglia, "Xorshift RNGs" (2003), the 32-bit variant with shifts 13, 17, 5.

export class Prng {
  #state: number;

  /** Any integer; seeds that differ give unrelated streams. */
  constructor(seed: number) {
    // Neighbouring seeds must not give neighbouring states, and zero is a fixed point.
    let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    this.#state = (mixed ^ (mixed >>> 16)) | 0 || 0x1234567;
    for (let i = 0; i < 8; i++) this.next();
  }

  /** Uniform in 0 .. 2^32 − 1 (zero excepted). */
  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return x >>> 0;
  }

  /** Uniform whole number in 0 .. n − 1. */
  below(n: number): number {
    return this.next() % n;
  }

  /** Whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** One of `items`, which must not be empty. */
  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }
}
