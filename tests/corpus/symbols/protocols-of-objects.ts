// Objects that convert, iterate, match and describe themselves through symbols.
class Money {
  readonly cents: number;
  constructor(cents: number) {
    this.cents = cents;
  }
  [Symbol.toPrimitive](hint: "number" | "string" | "default"): number | string {
    return hint === "number" ? this.cents / 100 : hint === "string" ? `${(this.cents / 100).toFixed(2)}` : this.cents;
  }
  get [Symbol.toStringTag](): string {
    return "Money";
  }
  static [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && "cents" in value;
  }
  *[Symbol.iterator](): Generator<number> {
    for (let rest = this.cents; rest > 0; rest -= 100) yield Math.min(100, rest);
  }
}
const m = new Money(250);
console.log(+m, `${m}`, m > new Money(100), [...m], String(m), Object.prototype.toString.call(m));
console.log(({ cents: 1 }) instanceof Money, ({}) instanceof Money, `${[m]}`, m == (250 as unknown));
const key = Symbol("key");
const registered = Symbol.for("app.key");
const o = { [key]: 1, [registered]: 2, plain: 3, [Symbol.iterator]: function* () { yield 7; } };
console.log(o, Object.keys(o), o[key] + o[registered], key.description, String(key), Symbol.keyFor(registered), Symbol.keyFor(key), Symbol.for("app.key") === registered, [...o], JSON.stringify(o), key in o);
