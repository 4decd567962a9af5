// concat and + over values of other kinds.
const join = (text: string, ...parts: unknown[]): string => text.concat(...parts.map(String));
console.log(join("a"), join("a", 1, null, undefined, true, 2n), join("", [1, 2], { a: 1 }));
console.log("a" + 1 + 2, 1 + 2 + "a", "a" + null, "a" + undefined, "a" + [1, [2, 3]], `${{ a: 1 }}`);
console.log("" + -0, `${-0}`, String(-0), "" + 1e21, "" + 123456789012345680000, "" + 1e-7);
class Money {
  readonly cents: number;
  constructor(cents: number) {
    this.cents = cents;
  }
  toString(): string {
    return `$${(this.cents / 100).toFixed(2)}`;
  }
}
console.log(`${new Money(1250)}` + new Money(5), join("x", new Money(1)));
