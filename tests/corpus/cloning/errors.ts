// structuredClone of errors, and what it refuses.
const range = structuredClone(new RangeError("too far", { cause: { x: 1 } }));
console.log(range instanceof RangeError, range.message, range.cause, String(range));
class Custom extends Error {
  extra = 1;
  constructor(message: string) {
    super(message);
    this.name = "Custom";
  }
}
const custom = structuredClone<Error>(new Custom("mine"));
console.log(String(custom), Object.keys(custom), "extra" in custom, custom instanceof Error);
console.log(String(structuredClone(new AggregateError([1], "many") as Error)));
const refused: [string, () => unknown][] = [
  ["symbol", () => structuredClone(Symbol("s"))],
  ["well known", () => structuredClone({ a: [Symbol.iterator] })],
  ["weak map", () => structuredClone(new WeakMap())],
  ["promise", () => structuredClone([Promise.resolve()])],
  ["iterator", () => structuredClone([].values())],
  ["generator", () => structuredClone((function* () {})())],
  ["getter", () => structuredClone({ get bad(): number { throw new TypeError("getter threw"); } })],
];
for (const [name, run] of refused) {
  try {
    console.log(name, run());
  } catch (e) {
    console.log(name, String(e), (e as { code?: number }).code);
  }
}
