// Structural equality over records, arrays, dates, maps and sets, with cycles refused.
function equal(a: unknown, b: unknown, depth = 0): boolean {
  if (depth > 20) throw new RangeError("too deep");
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (a instanceof Date || b instanceof Date) return a instanceof Date && b instanceof Date && a.getTime() === b.getTime();
  if (a instanceof Map && b instanceof Map) return a.size === b.size && [...a].every(([k, v]) => b.has(k) && equal(v, b.get(k), depth + 1));
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((v) => b.has(v));
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [a, b] as Record<string, unknown>[] as [Record<string, unknown>, Record<string, unknown>];
  const keys = Object.keys(x);
  return keys.length === Object.keys(y).length && keys.every((k) => Object.hasOwn(y, k) && equal(x[k], y[k], depth + 1));
}
const values: unknown[] = [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, [1], { 0: 1 }, new Date(5), new Date(5), new Map([["k", [1]]]), new Map([["k", [1]]]), new Set([1, 2]), new Set([2, 1]), NaN, NaN, 0, -0, null, undefined, "", {}, []];
console.log(values.map((a) => values.map((b) => Number(equal(a, b))).join("")).join("\n"));
const loop: { self?: unknown } = {};
loop.self = loop;
const other: { self?: unknown } = {};
other.self = other;
try {
  equal(loop, other);
} catch (e) {
  console.log(String(e));
}
