// Functions returning functions returning generators; memoising, throttling, composing.
const memo = <A extends string | number, R>(f: (a: A) => R): ((a: A) => R) => {
  const seen = new Map<A, R>();
  return (a) => {
    if (!seen.has(a)) seen.set(a, f(a));
    return seen.get(a)!;
  };
};
let calls = 0;
const slow = memo((n: number): number => {
  calls++;
  return n < 2 ? n : slow(n - 1) + slow(n - 2);
});
console.log(slow(30), calls);
const counterOf = (step: number) =>
  function* (limit: number): Generator<number> {
    for (let i = 0; i < limit; i += step) yield i;
  };
console.log([...counterOf(3)(10)], Array.from(counterOf(2)(5), (x) => x * x));
function debounceLike<T extends unknown[]>(f: (...a: T) => void): { (...a: T): void; flush(): void; pending: number } {
  let last: T | undefined;
  const wrapped = (...a: T): void => {
    last = a;
    wrapped.pending++;
  };
  wrapped.pending = 0;
  wrapped.flush = (): void => {
    if (last) f(...last);
    wrapped.pending = 0;
  };
  return wrapped;
}
const d = debounceLike((a: string, b: number) => console.log("flushed", a, b));
d("x", 1);
d("y", 2);
console.log(d.pending);
d.flush();
console.log(d.pending);
