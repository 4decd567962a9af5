// Arrays, strings, maps, typed arrays and functions behind interfaces that they happen to satisfy.
interface HasLength {
  readonly length: number;
}
interface Indexed extends HasLength {
  at(i: number): unknown;
}
interface Sliceable {
  slice(from: number): { readonly length: number };
}
interface Keyed {
  has(key: string): boolean;
  readonly size: number;
}
class Custom implements Indexed {
  readonly length = 7;
  at(i: number): unknown {
    return `custom ${i}`;
  }
}
const describe = (v: HasLength): number => v.length * 2;
const last = (v: Indexed): unknown => v.at(-1);
const cut = (v: Sliceable): number => v.slice(1).length;
const size = (v: Keyed): string => `${v.size} ${v.has("a")}`;
const list: Indexed[] = [[1, 2, 3], "text", new Uint8Array([4, 5]), new Custom(), { length: 1, at: (i) => i }];
console.log(list.map(describe), list.map(last));
console.log(describe((a: number, b: number) => a + b), cut([1, 2, 3]), cut("abcd"), cut(new Float64Array(5)));
console.log(size(new Map([["a", 1]])), size(new Set(["b"])));
interface Text {
  toUpperCase(): string;
  padStart(n: number, s: string): string;
}
const text: Text = "abc";
console.log(text.toUpperCase(), text.padStart(5, "*"));
interface Fixed {
  toFixed(n: number): string;
}
const fixed: Fixed[] = [1.005, 2];
console.log(fixed.map((f) => f.toFixed(1)));
interface Joins {
  join(s: string): string;
  map<T>(f: (x: number) => T): T[];
}
const joins: Joins = [1, 2];
console.log(joins.join("-"), joins.map((x) => x + 0.5));
interface Callable {
  call(self: unknown, x: number): number;
}
const callable: Callable = (x: number): number => x * 3;
console.log(callable.call(null, 4));
interface Thenable<T> {
  then(f: (v: T) => void): unknown;
}
const later: Thenable<string> = Promise.resolve("then");
later.then((v) => console.log(v));
