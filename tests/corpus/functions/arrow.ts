// Arrow functions in all shapes.
const double = (n: number): number => n * 2;
const block = (n: number): number => {
  const m = n + 1;
  return m * m;
};
const object = (n: number): { n: number } => ({ n });
const thunk = () => 42;
const curried = (a: number) => (b: number) => (c: number) => a * 100 + b * 10 + c;
console.log(double(4), block(3), object(7).n, thunk(), curried(1)(2)(3));
console.log([1, 2, 3].map((n) => n * n), [1, 2, 3].map(double));
console.log(((a: number, b: number) => a - b)(10, 4));
const apply = (f: (n: number) => number, n: number): number => f(f(n));
console.log(apply(double, 5), apply((n) => n - 1, 5));
