// Revivers, replacers, toJSON, indentation, order of keys, and what JSON cannot hold.
class Money {
  readonly cents: bigint;
  constructor(cents: bigint) {
    this.cents = cents;
  }
  toJSON(key: string): object {
    return { $money: String(this.cents), at: key };
  }
}
const value = { when: new Date(0), price: new Money(1999n), list: [new Money(-1n), undefined, () => 1, Symbol("s"), NaN, -0], skip: undefined, nested: { "b": 1, "10": 2, "9": 3 }, text: "\u2028\ud800\"\\/\b" };
const text = JSON.stringify(value, null, 2);
console.log(text);
const back = JSON.parse(text, function (this: unknown, key: string, v: unknown) {
  if (typeof v === "object" && v !== null && "$money" in v) return new Money(BigInt((v as { $money: string }).$money));
  if (key === "when") return new Date(v as string);
  return v === null ? undefined : v;
}) as { when: Date; price: Money; list: unknown[] };
console.log(back.when.getTime(), back.price.cents, back.price instanceof Money, back.list.length, back.list);
console.log(JSON.stringify(value, ["nested", "10", "text"]), JSON.stringify([1, [2]], (k, v: unknown) => (Array.isArray(v) || k === "" ? v : Number(v) * 2), "--"));
console.log(JSON.stringify("x"), JSON.stringify(null), JSON.stringify({}), JSON.stringify([[]], null, 1), JSON.stringify(Object.create(null) as object));
for (const bad of ["", "{", "[1,]", "{\"a\":1,}", "01", "1e", "\"\\x\"", "nul", "[1 2]", "\"\n\""]) try { JSON.parse(bad); console.log("fine", bad); } catch (e) { console.log((e as Error).name); }
