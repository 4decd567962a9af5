// A variadic pipe typed by overloads; values of many kinds flow through one implementation.
function pipe<A>(a: A): A;
function pipe<A, B>(a: A, ab: (a: A) => B): B;
function pipe<A, B, C>(a: A, ab: (a: A) => B, bc: (b: B) => C): C;
function pipe<A, B, C, D>(a: A, ab: (a: A) => B, bc: (b: B) => C, cd: (c: C) => D): D;
function pipe(a: unknown, ...fs: ((x: never) => unknown)[]): unknown {
  let at = a;
  for (const f of fs) at = (f as (x: unknown) => unknown)(at);
  return at;
}
console.log(pipe(5));
console.log(pipe(5, (n) => n * 2));
console.log(pipe("a,b,c", (s) => s.split(","), (a) => a.length));
console.log(pipe([3, 1, 2], (a) => a.toSorted(), (a) => a.map(String), (a) => a.join("-")));
console.log(pipe(2n, (b) => b ** 70n, (b) => b.toString(16), (s) => [s.length, s] as const));
const compose = <A, B, C>(f: (b: B) => C, g: (a: A) => B) => (a: A): C => f(g(a));
const shout = compose((s: string) => `${s}!`, (n: number) => n.toFixed(1));
console.log(shout(2), [1.25, 0.05].map(shout));
