// Object.prototype.toString of every kind of value.
class Plain {}
class Tagged {
  get [Symbol.toStringTag](): string {
    return "Mine";
  }
}
const values: unknown[] = [
  undefined,
  null,
  1,
  "a",
  true,
  1n,
  Symbol("s"),
  {},
  [],
  new Uint8Array(1),
  new Float64Array(1),
  (): number => 1,
  async (): Promise<number> => 1,
  function* (): Generator<number> {
    yield 1;
  },
  Plain,
  new Plain(),
  new Tagged(),
  { [Symbol.toStringTag]: "Own" },
  new Error("e"),
  new TypeError("t"),
  new Map(),
  new Set(),
  new WeakMap(),
  Promise.resolve(1),
  new ArrayBuffer(1),
  new DataView(new ArrayBuffer(1)),
];
for (const value of values) console.log({}.toString.call(value), Object.prototype.toString.call(value));
