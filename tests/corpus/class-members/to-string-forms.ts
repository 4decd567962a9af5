// toString, valueOf and toPrimitive in conversions.
class Money {
  readonly cents: number;
  constructor(cents: number) {
    this.cents = cents;
  }
  toString(): string {
    return `$${(this.cents / 100).toFixed(2)}`;
  }
  valueOf(): number {
    return this.cents;
  }
}
const m = new Money(1250);
console.log(`${m}`, String(m), m + "", Number(m), +m, m > new Money(5), [m, m].join("; "));
