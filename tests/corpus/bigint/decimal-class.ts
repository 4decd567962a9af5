// Decimal arithmetic with a scale, on bigints: parsing, rounding, printing, long division.
class Decimal {
  static readonly scale = 10n ** 12n;
  readonly units: bigint;
  constructor(units: bigint) {
    this.units = units;
  }
  static of(text: string): Decimal {
    const found = /^(-?)(\d+)(?:\.(\d{1,12}))?$/.exec(text);
    if (!found) throw new SyntaxError(text);
    const units = BigInt(found[2]!) * Decimal.scale + BigInt((found[3] ?? "").padEnd(12, "0"));
    return new Decimal(found[1] === "-" ? -units : units);
  }
  plus(o: Decimal): Decimal {
    return new Decimal(this.units + o.units);
  }
  times(o: Decimal): Decimal {
    return new Decimal((this.units * o.units) / Decimal.scale);
  }
  over(o: Decimal): Decimal {
    return new Decimal((this.units * Decimal.scale) / o.units);
  }
  toString(): string {
    const text = (this.units < 0n ? -this.units : this.units).toString().padStart(13, "0");
    const fraction = text.slice(-12).replace(/0+$/, "");
    return `${this.units < 0n ? "-" : ""}${text.slice(0, -12)}${fraction && `.${fraction}`}`;
  }
}
const [a, b] = [Decimal.of("0.1"), Decimal.of("-2.000000000003")];
console.log(`${a.plus(Decimal.of("0.2"))} ${a.times(b)} ${a.over(b)} ${b.over(a)} ${Decimal.of("1").over(Decimal.of("3"))}`);
let interest = Decimal.of("1000");
for (let i = 0; i < 40; i++) interest = interest.times(Decimal.of("1.0325"));
console.log(`${interest}`, String(Decimal.of("12345678901234567890.000000000001")));
try {
  a.over(Decimal.of("0"));
} catch (e) {
  console.log(String(e));
}
