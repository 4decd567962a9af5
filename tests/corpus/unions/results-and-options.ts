// Results, options and recursive unions with helper functions.
type Result<T, E = string> = { ok: true; value: T } | { ok: false; error: E };
const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
const err = <E>(error: E): Result<never, E> => ({ ok: false, error });
function parse(text: string): Result<number> {
  const n = Number(text);
  return Number.isNaN(n) ? err(`not a number: ${text}`) : ok(n);
}
function all<T, E>(rs: Result<T, E>[]): Result<T[], E> {
  const out: T[] = [];
  for (const r of rs) {
    if (!r.ok) return r;
    out.push(r.value);
  }
  return ok(out);
}
type Json = string | number | boolean | null | Json[] | { [k: string]: Json };
const depth = (j: Json): number => (j === null || typeof j !== "object" ? 0 : 1 + Math.max(0, ...(Array.isArray(j) ? j : Object.values(j)).map(depth)));
console.log(all(["1", "2"].map(parse)), all(["1", "x"].map(parse)), depth({ a: [1, { b: [] }] }), depth(5));
const r = parse("7");
console.log(r.ok ? r.value + 1 : r.error, JSON.stringify(parse("q")));
