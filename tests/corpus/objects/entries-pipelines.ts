// Objects through entries and back: mapping, filtering, inverting, nesting and flattening.
type Dict<T> = Record<string, T>;
const mapValues = <A, B>(o: Dict<A>, f: (v: A, k: string) => B): Dict<B> => Object.fromEntries(Object.entries(o).map(([k, v]) => [k, f(v, k)]));
const filter = <A>(o: Dict<A>, test: (v: A, k: string) => boolean): Dict<A> => Object.fromEntries(Object.entries(o).filter(([k, v]) => test(v, k)));
const invert = (o: Dict<string>): Dict<string> => Object.fromEntries(Object.entries(o).map(([k, v]) => [v, k]));
type Nested = { [key: string]: Nested | number };
function flatten(o: Nested, prefix = ""): Dict<number> {
  const out: Dict<number> = {};
  for (const [k, v] of Object.entries(o)) Object.assign(out, typeof v === "number" ? { [prefix + k]: v } : flatten(v, `${prefix}${k}.`));
  return out;
}
function unflatten(o: Dict<number>): Nested {
  const out: Nested = {};
  for (const [path, v] of Object.entries(o)) {
    const parts = path.split(".");
    let at = out;
    for (const part of parts.slice(0, -1)) at = (at[part] ??= {}) as Nested;
    at[parts.at(-1)!] = v;
  }
  return out;
}
const stock = { tea: 3, cup: 0, pot: 12 };
console.log(mapValues(stock, (v, k) => `${k}:${v}`), filter(stock, (v) => v > 0), invert({ a: "x", b: "y", c: "x" }), Object.entries(stock).flatMap(([k, v]) => Array<string>(Math.min(v, 2)).fill(k)));
const deep: Nested = { a: { b: { c: 1, d: 2 }, e: 3 }, f: 4, g: {} };
const flat = flatten(deep);
console.log(flat, JSON.stringify(unflatten(flat)), Object.entries(flat).reduce((s, [k, v]) => s + k.length * v, 0), Object.keys(mapValues({}, String)).length);
