// Methods called on unions of builtin types, classes and literals.
class List {
  items = [1, 2];
  includes(n: number): boolean {
    return this.items.includes(n);
  }
  get length(): number {
    return 99;
  }
}
type Has = string | string[] | Set<string> | { includes(x: string): boolean; length: number };
const inc = (h: number[] | List, n: number): boolean => h.includes(n);
console.log(inc([5], 5), inc(new List(), 2), inc(new List(), 7));
const size = (h: string | number[] | List): number => h.length;
console.log(size("abc"), size([1]), size(new List()));
const text = (x: number | string | boolean | bigint | null): string => `${x}`.concat("!");
console.log([1.5, "s", true, 9n, null].map(text));
const h: Has[] = ["abc", ["a"], { includes: (x: string) => x === "z", length: 1 }];
console.log(h.map((x) => (x instanceof Set ? x.has("a") : x.includes("a"))));
function at<T extends { slice(a: number, b: number): unknown }>(x: T): unknown {
  return x.slice(1, 2);
}
console.log(at("hello"), at([1, 2, 3]));
