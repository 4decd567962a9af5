// Keys that are computed, numeric, symbols; getters and setters in literals; order, spread and deletion.
let n = 0;
const key = (): string => `k${n++}`;
const sym = Symbol("own");
const o = {
  [key()]: 1,
  [key()](): number {
    return Object.keys(this).length;
  },
  get [key()](): number {
    return n;
  },
  [sym]: "symbol",
  [1 + 1]: "two",
  ["__x"]: undefined,
  async [`${key()}a`](): Promise<number> {
    return 3;
  },
  *[Symbol.iterator](): Generator<string> {
    yield* Object.keys(this);
  },
} as Record<string | symbol, unknown> & Iterable<string>;
console.log(Object.keys(o), [...o], o[sym], (o.k1 as () => number)(), o.k2, o["2"], "__x" in o, await (o.k3a as () => Promise<number>)());
const copy = { ...o };
delete copy.k0;
console.log(Object.keys(copy), copy[sym], typeof copy.k1, Object.entries(copy).length, JSON.stringify(copy));
const temperature = {
  celsius: 20,
  get fahrenheit(): number {
    return this.celsius * 1.8 + 32;
  },
  set fahrenheit(f: number) {
    this.celsius = (f - 32) / 1.8;
  },
};
temperature.fahrenheit = 212;
temperature.fahrenheit += 18;
const { fahrenheit, ...rest } = temperature;
console.log(temperature.celsius, fahrenheit, rest, Object.keys(temperature), { ...temperature }, JSON.stringify(temperature));
