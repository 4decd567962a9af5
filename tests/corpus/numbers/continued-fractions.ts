// Fractions that approximate numbers, greatest common divisors, and exact arithmetic with them.
const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));
class Fraction {
  readonly n: number;
  readonly d: number;
  constructor(n: number, d = 1) {
    if (d === 0) throw new RangeError("division by zero");
    const g = gcd(n, d) * Math.sign(d);
    [this.n, this.d] = [n / g, d / g];
  }
  static approximate(x: number, most: number): Fraction {
    let [h0, h1, k0, k1] = [0, 1, 1, 0];
    for (let rest = x, i = 0; i < 40; i++) {
      const whole = Math.floor(rest);
      const [h, k] = [whole * h1 + h0, whole * k1 + k0];
      if (k > most) break;
      [h0, h1, k0, k1] = [h1, h, k1, k];
      if (rest === whole) break;
      rest = 1 / (rest - whole);
    }
    return new Fraction(h1, k1);
  }
  plus(o: Fraction): Fraction {
    return new Fraction(this.n * o.d + o.n * this.d, this.d * o.d);
  }
  times(o: Fraction): Fraction {
    return new Fraction(this.n * o.n, this.d * o.d);
  }
  valueOf(): number {
    return this.n / this.d;
  }
  toString(): string {
    return this.d === 1 ? String(this.n) : `${this.n}/${this.d}`;
  }
}
for (const x of [Math.PI, Math.E, 0.1, Math.SQRT2, 2.5, -1.25, 1 / 3]) console.log([10, 1000, 1e6].map((m) => String(Fraction.approximate(x, m))).join(" "));
const h = Array.from({ length: 10 }, (_, i) => new Fraction(1, i + 1)).reduce((a, b) => a.plus(b));
console.log(`${h}`, +h, `${new Fraction(6, -8).times(new Fraction(-4, 3))}`, new Fraction(1, 3) < new Fraction(1, 2));
