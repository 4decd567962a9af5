// Generic functions over generic classes, curried and recursive generics.
class Box<T> {
  readonly value: T;
  constructor(value: T) {
    this.value = value;
  }
  map<U>(f: (v: T) => U): Box<U> {
    return new Box(f(this.value));
  }
  static of<T>(value: T): Box<T> {
    return new Box(value);
  }
}
const compose = <A, B, C>(f: (a: A) => B, g: (b: B) => C) => (a: A): C => g(f(a));
const curry = <A, B, R>(f: (a: A, b: B) => R) => (a: A) => (b: B): R => f(a, b);
const pipe = <T>(x: T, ...fs: ((x: T) => T)[]): T => fs.reduce((v, f) => f(v), x);
interface Tree<T> {
  readonly value: T;
  readonly kids: readonly Tree<T>[];
}
const fold = <T, R>(t: Tree<T>, f: (v: T, kids: R[]) => R): R => f(t.value, t.kids.map((k) => fold(k, f)));
const t: Tree<number> = { value: 1, kids: [{ value: 2, kids: [] }, { value: 3, kids: [{ value: 4, kids: [] }] }] };
console.log(Box.of(2).map((n) => `n${n}`).map((s) => s.length).value, compose((n: number) => n + 1, String)(4));
console.log(curry((a: string, b: number) => a.repeat(b))("ab")(2), pipe(1, (x) => x + 1, (x) => x * 10));
console.log(fold<number, number>(t, (v, kids) => v + kids.reduce((a, b) => a + b, 0)), fold<number, string>(t, (v, kids) => `(${v}${kids.join("")})`));
