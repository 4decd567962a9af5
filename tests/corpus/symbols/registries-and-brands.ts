// Symbols as brands, in registries, as enum members, and as keys that JSON and for-in do not see.
const Level = { low: Symbol("low"), high: Symbol("high") } as const;
type Level = (typeof Level)[keyof typeof Level];
const describe = (level: Level): string => (level === Level.low ? "calm" : `alert (${level.description})`);
console.log(describe(Level.low), describe(Level.high), Object.values(Level).map(String));
const brand = Symbol.for("tessera.brand");
class Branded {
  readonly [brand] = true;
  static is(value: unknown): value is Branded {
    return typeof value === "object" && value !== null && brand in value && (value as { [brand]: unknown })[brand] === true;
  }
}
console.log(Branded.is(new Branded()), Branded.is({ [Symbol.for("tessera.brand")]: true }), Branded.is({ [Symbol("tessera.brand")]: true }), Branded.is(null));
const hidden = Symbol("hidden");
const o = { visible: 1, [hidden]: 2, [Symbol()]: 3 };
const seen: string[] = [];
for (const k in o) seen.push(k);
console.log(seen, JSON.stringify(o), Object.entries(o), o[hidden], { ...o }[hidden], Object.assign({}, o)[hidden], Object.getOwnPropertySymbols(o).map((s) => s.description));
const registry = new Map<symbol, string>([[Level.low, "l"], [Symbol.iterator, "it"], [hidden, "h"]]);
console.log(registry.get(Level.low), registry.get(Symbol("low")), registry.get(Symbol.iterator), [...registry.keys()].map((s) => s.toString()), new Set([hidden, hidden, Symbol("hidden")]).size, typeof hidden, hidden.toString() === "Symbol(hidden)");
