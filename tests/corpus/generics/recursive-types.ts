// Recursive generic types: trees, nested arrays, deep maps and their folds.
type Nested<T> = T | Nested<T>[];
function* flatten<T>(n: Nested<T>): Generator<T> {
  if (Array.isArray(n)) for (const part of n) yield* flatten(part);
  else yield n;
}
function mapNested<T, U>(n: Nested<T>, f: (x: T) => U): Nested<U> {
  return Array.isArray(n) ? n.map((part) => mapNested(part, f)) : f(n);
}
const depth = (n: Nested<unknown>): number => (Array.isArray(n) ? 1 + Math.max(0, ...n.map(depth)) : 0);
const data: Nested<number> = [1, [2, [3, []], 4], [[[5]]]];
console.log([...flatten(data)], depth(data), JSON.stringify(mapNested(data, (x) => `n${x}`)));
interface Tree<T> {
  readonly value: T;
  readonly children?: readonly Tree<T>[];
}
const fold = <T, R>(t: Tree<T>, f: (value: T, parts: R[]) => R): R => f(t.value, (t.children ?? []).map((c) => fold(c, f)));
const tree: Tree<string> = { value: "root", children: [{ value: "a", children: [{ value: "b" }] }, { value: "c" }] };
console.log(fold<string, number>(tree, (_, parts) => 1 + parts.reduce((a, b) => a + b, 0)));
console.log(fold<string, string>(tree, (v, parts) => (parts.length ? `${v}(${parts.join(" ")})` : v)));
console.log(fold<string, string[]>(tree, (v, parts) => [v, ...parts.flat().map((p) => `${v}/${p}`)]));
type DeepPartial<T> = T extends object ? { [K in keyof T]?: DeepPartial<T[K]> } : T;
function merge<T extends object>(base: T, patch: DeepPartial<T>): T {
  const out: Record<string, unknown> = Object.fromEntries(Object.entries(base));
  for (const [k, v] of Object.entries(patch)) {
    const old = out[k];
    out[k] = typeof v === "object" && v !== null && typeof old === "object" && old !== null ? merge(old, v) : v;
  }
  return out as T;
}
console.log(merge({ a: { b: 1, c: { d: 2 } }, e: "x" }, { a: { c: { d: 3 } } }));
