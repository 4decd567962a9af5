// Higher-order helpers that keep state: once, after, memo, partial, counters with reset, and pipelines.
const once = <A extends unknown[], R>(f: (...args: A) => R): ((...args: A) => R) => {
  let done: { value: R } | null = null;
  return (...args) => (done ??= { value: f(...args) }).value;
};
let calls = 0;
const init = once((n: number) => {
  calls++;
  return n * 2;
});
console.log(init(1), init(2), calls);
const after = (n: number, f: () => string): (() => string | null) => () => (--n > 0 ? null : f());
const third = after(3, () => "now");
console.log(third(), third(), third(), third());
const makeCounter = (start = 0, step = 1) => {
  let n = start;
  return { next: () => (n += step), reset: () => void (n = start), get value() { return n; }, fork: () => makeCounter(n, step) };
};
const c = makeCounter(10, 5);
c.next();
const d = c.fork();
d.next();
c.reset();
console.log(c.value, d.value, d.fork().value);
const fib = (() => {
  const memo: number[] = [0, 1];
  const f = (n: number): number => (memo[n] ??= f(n - 1) + f(n - 2));
  return Object.assign(f, { memo });
})();
console.log(fib(50), fib.memo.length, fib(10));
const pipeline = [(x: number) => x + 1, (x: number) => x * 10, String, (s: string | number) => `<${s}>`] as const;
console.log(pipeline.reduce<unknown>((x, f) => (f as (x: unknown) => unknown)(x), 4));
const handlers: (() => number)[] = [];
for (let i = 0, total = 0; i < 3; i++, total += i) handlers.push(() => (total += 100) + i);
console.log(handlers.map((h) => h()), handlers.map((h) => h()));
function outer(): [() => number, () => void] {
  let shared = 0;
  function inc(): void {
    shared++;
    if (shared < 3) inc();
  }
  return [() => shared, inc];
}
const [read, inc] = outer();
inc();
console.log(read(), outer()[0]());
