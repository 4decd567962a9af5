// Decimal arithmetic over bigints: a class with scale, rounding, square roots and pi by Machin's formula.
class Decimal {
  static readonly scale = 30n;
  static readonly one = 10n ** Decimal.scale;
  readonly units: bigint;
  constructor(units: bigint) {
    this.units = units;
  }
  static of(text: string): Decimal {
    const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
    const units = BigInt(whole + fraction.padEnd(Number(Decimal.scale), "0"));
    return new Decimal(text.startsWith("-") ? -units : units);
  }
  plus = (o: Decimal): Decimal => new Decimal(this.units + o.units);
  times = (o: Decimal): Decimal => new Decimal((this.units * o.units) / Decimal.one);
  over = (o: Decimal): Decimal => new Decimal((this.units * Decimal.one) / o.units);
  sqrt(): Decimal {
    const n = this.units * Decimal.one;
    if (n < 0n) throw new RangeError("negative");
    let x = n === 0n ? 0n : 1n << BigInt((n.toString(2).length + 1) >> 1);
    for (;;) {
      const next = x === 0n ? 0n : (x + n / x) >> 1n;
      if (next >= x) return new Decimal(x);
      x = next;
    }
  }
  toString(): string {
    const text = (this.units < 0n ? -this.units : this.units).toString().padStart(Number(Decimal.scale) + 1, "0");
    const whole = text.slice(0, -30);
    const fraction = text.slice(-30).replace(/0+$/, "");
    return `${this.units < 0n ? "-" : ""}${whole}${fraction ? `.${fraction}` : ""}`;
  }
}
console.log(`${Decimal.of("0.1").plus(Decimal.of("0.2"))} ${Decimal.of("2").sqrt()} ${Decimal.of("1").over(Decimal.of("-7"))}`);
console.log(`${Decimal.of("-1.50").times(Decimal.of("4"))} ${Decimal.of("0").sqrt()} ${Decimal.of("144").sqrt()}`);
function arctanInverse(x: bigint, unity: bigint): bigint {
  let power = unity / x;
  let sum = power;
  for (let n = 3n, sign = -1n; power !== 0n; n += 2n, sign = -sign) {
    power /= x * x;
    sum += (sign * power) / n;
  }
  return sum;
}
const unity = 10n ** 60n;
console.log(String((4n * (4n * arctanInverse(5n, unity) - arctanInverse(239n, unity))) / 10n ** 10n));
try {
  Decimal.of("-1").sqrt();
} catch (error) {
  console.log(String(error));
}
