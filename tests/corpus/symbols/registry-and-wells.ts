// Symbol.for, keyFor, descriptions and conversions that are refused.
const a = Symbol.for("shared");
console.log(a === Symbol.for("shared"), Symbol.keyFor(a), Symbol.keyFor(Symbol("shared")), Symbol.keyFor(Symbol.iterator));
console.log(Symbol("d").description, Symbol().description, Symbol("").description, Symbol.for("").description);
console.log(Symbol("x").toString(), String(Symbol("y")), Symbol("z").valueOf().description, typeof a);
const s: unknown = Symbol("conv");
for (const attempt of [(): unknown => `${s as string}`, (): unknown => +(s as number), (): unknown => (s as number) * 2, (): unknown => [s].join(), (): unknown => Number(s), (): unknown => (s as string) + "x"]) {
  try {
    console.log("value", attempt());
  } catch (error) {
    console.log((error as Error).name);
  }
}
console.log(Boolean(s), !s, s === s, Symbol("q") === Symbol("q"), [s].includes(s), new Set([s, s]).size);
const map = new Map<symbol, number>([[a, 1]]);
console.log(map.get(Symbol.for("shared")), map, { [a]: 1 });
