// Symbol.for, keyFor, description and symbols as map keys.
const a = Symbol.for("shared");
console.log(a === Symbol.for("shared"), Symbol.keyFor(a), a.description, a.toString(), Symbol().description);
const m = new Map<symbol, number>([[a, 1]]);
console.log(m.get(Symbol.for("shared")), typeof a, Symbol.keyFor(Symbol("x")));
try {
  console.log(`${a as unknown as string}`);
} catch (e) {
  console.log(e instanceof TypeError);
}
