// Currying by length, pipes of functions, memo by identity, throttles by count, predicates combined.
type Fn = (...args: number[]) => number;
type Curried = (...args: number[]) => number | Curried;
const curry = (f: Fn, n = f.length, held: number[] = []): Curried => (...args) => {
  const all = [...held, ...args];
  return all.length >= n ? f(...all) : curry(f, n, all);
};
const volume = (w: number, h: number, d: number): number => w * h * d;
const step = curry(volume)(2) as Curried;
console.log((step(3) as Curried)(4), step(5, 6), curry(volume)(1, 2, 3), typeof curry(volume)());
const pipe = <T>(...fs: ((x: T) => T)[]) => (x: T): T => fs.reduce((v, f) => f(v), x);
const not = <T>(p: (x: T) => boolean) => (x: T): boolean => !p(x);
const every = <T>(...ps: ((x: T) => boolean)[]) => (x: T): boolean => ps.every((p) => p(x));
const some = <T>(...ps: ((x: T) => boolean)[]) => (x: T): boolean => ps.some((p) => p(x));
const even = (n: number): boolean => n % 2 === 0;
const big = (n: number): boolean => n > 4;
console.log(pipe<string>((s) => s.trim(), (s) => s.toUpperCase(), (s) => `${s}!`)("  hi "), pipe<number>()(3), [1, 2, 5, 6].filter(every(even, big)), [1, 2, 5, 6].filter(not(some(even, big))));
const everyNth = <A extends unknown[]>(n: number, f: (...a: A) => void) => {
  let calls = 0;
  return (...a: A): boolean => (++calls % n === 0 ? (f(...a), true) : false);
};
const got: string[] = [];
const third = everyNth(3, (a: string, b: number) => got.push(a + b));
console.log([1, 2, 3, 4, 5, 6].map((n) => third("x", n)), got, [3, 1, 2].map((n, i, all) => n * i + all.length));
