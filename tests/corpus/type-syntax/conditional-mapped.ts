// Conditional, mapped, template literal and recursive types are erased.
type Getters<T> = { [K in keyof T as `get${Capitalize<string & K>}`]: () => T[K] };
type Unwrap<T> = T extends Promise<infer U> ? Unwrap<U> : T;
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
function getters<T extends object>(o: T): Getters<T> {
  const out: Record<string, () => unknown> = {};
  for (const [k, v] of Object.entries(o)) out[`get${k[0]!.toUpperCase()}${k.slice(1)}`] = () => v;
  return out as Getters<T>;
}
const g = getters({ name: "n", age: 3 });
const size = (j: Json): number =>
  Array.isArray(j) ? j.reduce((s: number, x) => s + size(x), 1) : j !== null && typeof j === "object" ? Object.values(j).reduce((s: number, x) => s + size(x), 1) : 1;
const u: Unwrap<Promise<Promise<number>>> = 5;
console.log(g.getName(), g.getAge(), size([1, { a: [2, 3] }, null]), u);
