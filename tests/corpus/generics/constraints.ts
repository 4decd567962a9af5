// Constraints, keyof access, default type arguments.
function longest<T extends { length: number }>(a: T, b: T): T {
  return a.length >= b.length ? a : b;
}
console.log(longest("ab", "abc"), longest([1], []), longest({ length: 3, tag: "x" }, { length: 2, tag: "y" }).tag);
function pluck<T, K extends keyof T>(xs: T[], key: K): T[K][] {
  return xs.map((x) => x[key]);
}
const people = [{ name: "a", age: 1 }, { name: "b", age: 2 }];
console.log(pluck(people, "name"), pluck(people, "age"));
function get<T, K extends keyof T>(o: T, k: K): T[K] {
  return o[k];
}
console.log(get({ x: 1, y: "z" }, "y"), get([5, 6], 1));
interface Comparable<T> {
  compare(o: T): number;
}
class Version implements Comparable<Version> {
  n: number;
  constructor(n: number) {
    this.n = n;
  }
  compare(o: Version): number {
    return this.n - o.n;
  }
}
function max<T extends Comparable<T>>(first: T, ...rest: T[]): T {
  return rest.reduce((m, x) => (x.compare(m) > 0 ? x : m), first);
}
console.log(max(new Version(1), new Version(9), new Version(4)).n);
type Wrapped<T = string> = { value: T };
const w: Wrapped = { value: "s" };
const v: Wrapped<number> = { value: 1 };
console.log(w, v);
