// toString, valueOf and toJSON as used by the language.
class Money {
  cents: number;
  constructor(cents: number) {
    this.cents = cents;
  }
  toString(): string {
    return "$" + (this.cents / 100).toFixed(2);
  }
  valueOf(): number {
    return this.cents;
  }
  toJSON(): { cents: number } {
    return { cents: this.cents };
  }
}
const m = new Money(1250);
console.log(`${m}`, String(m), [m, m].join(" "), JSON.stringify({ m }), JSON.stringify([m]));
console.log(m.valueOf() * 2, m.valueOf() > 1000, "" + m);
class Plain {}
console.log(`${new Plain()}`, String({ a: 1 }));
