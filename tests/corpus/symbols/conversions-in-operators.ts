// Symbol.toPrimitive, valueOf and toString in every operator that converts.
const log: string[] = [];
class Money {
  readonly cents: number;
  constructor(cents: number) {
    this.cents = cents;
  }
  [Symbol.toPrimitive](hint: "number" | "string" | "default"): number | string {
    log.push(hint);
    return hint === "string" ? `€${this.cents / 100}` : this.cents;
  }
}
class Version {
  readonly parts: number[];
  constructor(...parts: number[]) {
    this.parts = parts;
  }
  valueOf(): number {
    log.push("valueOf");
    return this.parts.reduce((a, p) => a * 100 + p, 0);
  }
  toString(): string {
    log.push("toString");
    return this.parts.join(".");
  }
}
type Any = any;
const m: Any = new Money(250);
const v: Any = new Version(1, 2, 3);
console.log(m + 1, m - 1, m * 2, `${m}`, m + "", String(m), +m, -m, ~m, m | 0, m ** 2, m % 7, log.splice(0));
console.log(v + 1, v - 1, v / 2, `${v}`, v + "", String(v), +v, [v] + "", v > 1, v == 10203, v != "1.2.3", log.splice(0));
console.log(m < 300, 300 >= m, m == 250, m == "250", m == new Money(250), m == m, m < v, v <= m, log.splice(0));
console.log(({ "€2.5": "found" } as Any)[m], ({ "1.2.3": "found" } as Any)[v], "€2.5" in { [m]: 1 }, log.splice(0));
console.log(Number(m), Number(v), BigInt(m), new Date(m).getTime(), [3, 1].concat(m).length, log.splice(0));
let n: Any = new Money(10);
n++;
let k: Any = new Version(9);
k += 1;
console.log(n, k, typeof n, log.splice(0));
const bad: Any = { valueOf: () => ({}), toString: () => "fallback" };
const worse: Any = { valueOf: () => ({}), toString: () => [] };
console.log(bad * 1, bad + "!", `${bad}`);
for (const f of [() => worse + 1, () => `${worse}`, () => +worse]) {
  try {
    console.log(f());
  } catch (e) {
    console.log((e as Error).message);
  }
}
const date = new Date(0);
console.log(typeof (date as Any + 1), date as Any - 1, date[Symbol.toPrimitive]("number"));
