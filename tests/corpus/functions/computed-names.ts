// Functions and classes under computed keys have the key as their name; symbols give their description in brackets.
const keys = ["a", "b", "c", "d"];
const sym = Symbol("desc");
const o: Record<PropertyKey, unknown> = {
  [keys[0]!]: function () { return 1; },
  [keys[1]!]: () => 2,
  [keys[2]!]() { return 3; },
  get [keys[3]!]() { return 4; },
  [sym]: () => 5,
  [`x${keys[0]!}`]: class {},
};
for (const k of Reflect.ownKeys(o)) { const v = k === "d" ? 0 : o[k]; console.log(String(k), typeof v === "function" ? JSON.stringify(v.name) : v); }
console.log(o);
const lit = { [sym]: () => 1, [Symbol.iterator]: () => 2, m: 1 };
console.log(JSON.stringify(lit[sym].name), lit[Symbol.iterator].name);
const it: typeof Symbol.iterator = Symbol.iterator;
class C { [sym]() {} [it]() { return [][Symbol.iterator](); } static [sym]() {} }
console.log(new C()[sym].name, new C()[it].name, C[sym].name);
const anon = Symbol();
console.log(JSON.stringify({ [anon]: () => 1 }[anon].name));
const made: (() => number)[] = [];
for (const k of keys) { const q = { [k]: () => 1, [k + 1]: (function () { return 2; }), [k + 2]: function named() { return 3; } }; for (const [n, v] of Object.entries(q)) { console.log(n, v.name, v); made.push(v); } }
console.log(made.map((f) => f.name + f()).join());
const fx = { [keys[0]! + "x"]: Object.assign((a: number) => a, { extra: 1 }), [keys[1]!]: (a: number, b: number) => a + b };
console.log(fx, fx["b"]!.length);
const g = fx["b"]! as ((a: number, b: number) => number) & { note?: string };
g.note = "n";
console.log(g, g.name, Object.keys(g), g.bind(null, 1), g.bind(null, 1).name);
const order: string[] = [];
const key = { toString() { order.push("key"); return "kk"; } };
const val = () => { order.push("value"); return 1; };
const ordered = { [key as any]: val() };console.log(ordered, order);
console.log({ [keys[0]!]: class { static name = "own"; }, [keys[1]!]: class { static other = 2; }, async [keys[2]!]() {}, *[keys[3]!]() {} });
