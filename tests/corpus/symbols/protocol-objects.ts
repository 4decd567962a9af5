// Objects whose symbols steer instanceof, tags, iteration and async iteration at once.
class Even {
  static [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "number" && value % 2 === 0;
  }
}
const Shape = {
  [Symbol.hasInstance](value: unknown): value is { sides: number } {
    return typeof value === "object" && value !== null && "sides" in value;
  },
};
console.log([1, 2, 3, "4", 0, -0, NaN].map((x) => (x as unknown) instanceof Even));
console.log({ sides: 3 } instanceof (Shape as never), ({} as object) instanceof (Shape as never));
class Deck {
  get [Symbol.toStringTag](): string {
    return "Deck";
  }
  *[Symbol.iterator](): Generator<string> {
    yield* ["♠", "♥"];
  }
  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    for (const card of this) yield card + "!";
  }
  [Symbol.toPrimitive](hint: string): string | number {
    return hint === "number" ? 52 : "deck:" + hint;
  }
}
const deck = new Deck();
console.log([...deck], `${deck}`, +(deck as any), Object.prototype.toString.call(deck), deck);
const tagged = { [Symbol.toStringTag]: "Tagged", x: 1 };
console.log(String(tagged), tagged, Object.prototype.toString.call(tagged));
const secret = Symbol("secret");
const holder = { [secret]: 1, open: 2, [Symbol.for("shared")]: { deep: 3 } };
console.log(holder, Object.keys(holder), JSON.stringify(holder), secret in holder, holder[Symbol.for("shared")]);
console.log(Object.getOwnPropertySymbols(holder).map(String), { ...holder }[secret], secret.description, secret.toString());
for await (const card of deck) console.log(card);
for (const value of [[], () => 1, null, undefined, 1, "s", true, 1n, Symbol.iterator, new Map(), new Date(0), /x/, new Error("e"), Promise.resolve(), function* () {}, new Uint8Array(1)]) {
  console.log(Object.prototype.toString.call(value));
}
