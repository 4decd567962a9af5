// Generic functions over several kinds of argument.
const identity = <T>(x: T): T => x;
console.log(identity(1), identity("a"), identity(true), identity(null), identity([1]), identity({ a: 1 }), identity(2.5));
function map<T, U>(xs: readonly T[], f: (x: T) => U): U[] {
  const out: U[] = [];
  for (const x of xs) out.push(f(x));
  return out;
}
console.log(map([1, 2], (n) => n + 0.5), map(["a"], (s) => s.length), map([true], (b) => !b), map([1, 2], (n) => ({ n })));
function zip<A, B>(a: A[], b: B[]): [A, B][] {
  return a.map((x, i) => [x, b[i]!]);
}
console.log(zip([1, 2], ["a", "b"]), zip([], []));
function last<T>(xs: T[], fallback: T): T {
  return xs.length > 0 ? xs[xs.length - 1]! : fallback;
}
console.log(last([1, 2, 3], 0), last<string>([], "none"), last([undefined, null], undefined));
const compose = <A, B, C>(f: (a: A) => B, g: (b: B) => C) => (a: A): C => g(f(a));
console.log(compose((n: number) => n * 2, (n) => `<${n}>`)(4), compose((s: string) => s.length, (n) => n > 2)("abc"));
