// Partial application, memoisation and pipelines.
function memo<A, R>(f: (a: A) => R): { call: (a: A) => R; hits: () => number } {
  const cache = new Map<A, R>();
  let hits = 0;
  return {
    call(a) {
      if (cache.has(a)) {
        hits++;
        return cache.get(a)!;
      }
      const r = f(a);
      cache.set(a, r);
      return r;
    },
    hits: () => hits,
  };
}
const fib = memo((n: number): number => (n < 2 ? n : fib.call(n - 1) + fib.call(n - 2)));
console.log(fib.call(80), fib.hits());
const upper = memo((s: string) => s.toUpperCase());
console.log(upper.call("a") + upper.call("a") + upper.call("b"), upper.hits());
const partial = <A, B, R>(f: (a: A, b: B) => R, a: A) => (b: B): R => f(a, b);
console.log([1, 2, 3].map(partial((a: number, b: number) => a * 10 + b, 7)));
const pipe = <T>(...fs: ((x: T) => T)[]) => (x: T): T => fs.reduce((v, f) => f(v), x);
console.log(pipe<string>((s) => s + "!", (s) => s.repeat(2), (s) => s.toUpperCase())("hey"));
const debounceLike = (() => {
  let n = 0;
  return { hit: () => ++n, reset: () => { n = 0; } };
})();
debounceLike.hit();
debounceLike.hit();
debounceLike.reset();
console.log(debounceLike.hit());
