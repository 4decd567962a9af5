// Functions that carry properties: memoised functions with their cache, functions made by functions with names.
interface Memo<A extends readonly unknown[], R> {
  (...args: A): R;
  readonly cache: Map<string, R>;
  clear(): void;
  hits: number;
}
function memoize<A extends readonly unknown[], R>(f: (...args: A) => R): Memo<A, R> {
  const cache = new Map<string, R>();
  const memo = Object.assign(
    (...args: A): R => {
      const key = JSON.stringify(args);
      if (cache.has(key)) {
        memo.hits++;
        return cache.get(key)!;
      }
      const value = f(...args);
      cache.set(key, value);
      return value;
    },
    { cache, hits: 0, clear: () => cache.clear() },
  );
  return memo;
}
let calls = 0;
const slow = memoize((a: number, b: string) => {
  calls++;
  return b.repeat(a);
});
console.log(slow(2, "x"), slow(2, "x"), slow(3, "y"), calls, slow.hits, slow.cache.size);
slow.clear();
console.log(slow(2, "x"), calls, slow.cache);

function counter(): number {
  return ++counter.count;
}
counter.count = 10;
counter.reset = (to = 0): void => {
  counter.count = to;
};
console.log(counter(), counter(), counter.count);
counter.reset();
console.log(counter(), typeof counter.reset, Object.keys(counter));

const fib: Memo<[number], bigint> = memoize((n: number): bigint => (n < 2 ? BigInt(n) : fib(n - 1) + fib(n - 2)));
console.log(fib(90), fib.cache.size, fib.hits);
