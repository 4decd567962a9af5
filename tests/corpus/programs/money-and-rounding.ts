// Amounts in integer cents: parsing, splitting without loss, interest with half-even rounding.
class Money {
  readonly cents: number;
  private constructor(cents: number) {
    if (!Number.isSafeInteger(cents)) throw new RangeError(`bad amount ${cents}`);
    this.cents = cents;
  }
  static of(cents: number): Money {
    return new Money(cents);
  }
  static parse(text: string): Money {
    const match = /^(-)?(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d{1,2}))?$/.exec(text);
    if (!match) throw new SyntaxError(`cannot read "${text}"`);
    const [, sign, whole, fraction = ""] = match;
    const cents = Number(whole!.replaceAll(",", "")) * 100 + Number(fraction.padEnd(2, "0"));
    return new Money(sign ? -cents : cents);
  }
  plus(other: Money): Money {
    return new Money(this.cents + other.cents);
  }
  times(factor: number): Money {
    const exact = this.cents * factor;
    const low = Math.floor(exact);
    const rest = exact - low;
    return new Money(rest < 0.5 || (rest === 0.5 && low % 2 === 0) ? low : low + 1);
  }
  split(n: number): Money[] {
    const share = Math.trunc(this.cents / n);
    const rest = this.cents - share * n;
    return Array.from({ length: n }, (_, i) => new Money(share + (i < Math.abs(rest) ? Math.sign(rest) : 0)));
  }
  toString(): string {
    const abs = Math.abs(this.cents);
    const whole = String(Math.trunc(abs / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
    return `${this.cents < 0 ? "-" : ""}${whole}.${String(abs % 100).padStart(2, "0")}`;
  }
  [Symbol.toPrimitive](hint: string): string | number {
    return hint === "number" ? this.cents : this.toString();
  }
}
for (const text of ["1,234.5", "-0.05", "1000000", "12,34", "1.234", "", "0.1"]) {
  try {
    console.log(text, "=>", `${Money.parse(text)}`, +Money.parse(text));
  } catch (error) {
    console.log(String(error));
  }
}
for (const [cents, n] of [[100, 3], [-100, 3], [5, 7], [0, 2]] as const) {
  const parts = Money.of(cents).split(n);
  console.log(parts.join(" "), String(parts.reduce((a, b) => a.plus(b))));
}
console.log([5, 15, 25, 35, -5, -15].map((c) => String(Money.of(c).times(0.1))).join(" "), `${Money.of(1050).times(1.5)}`);
console.log(Money.of(300) > Money.of(200), Money.of(1) + "", Money.of(99_999_999_999) + "!");
try {
  Money.of(2 ** 53).plus(Money.of(1));
} catch (error) {
  console.log((error as Error).message);
}
