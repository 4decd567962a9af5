// Functions that call each other before and after their definitions, through variables and parameters.
const isEven = (n: number): boolean => n === 0 || isOdd(n - 1);
const isOdd = (n: number): boolean => n !== 0 && isEven(n - 1);
console.log(isEven(10), isOdd(7), early(3));
function early(n: number): string {
  return n <= 0 ? "." : `${n}${late(n - 1)}`;
  function late(m: number): string {
    return `(${early(m - 1)})`;
  }
}
const fix = <A, R>(f: (self: (a: A) => R) => (a: A) => R): ((a: A) => R) => (a) => f(fix(f))(a);
console.log(fix<number, number>((self) => (n) => (n < 2 ? n : self(n - 1) + self(n - 2)))(15));
type Thunk<T> = { done: true; value: T } | { done: false; next: () => Thunk<T> };
const run = <T>(thunk: Thunk<T>): T => {
  let at = thunk;
  while (!at.done) at = at.next();
  return at.value;
};
const sumTo = (n: number, sum = 0): Thunk<number> => (n === 0 ? { done: true, value: sum } : { done: false, next: () => sumTo(n - 1, sum + n) });
console.log(run(sumTo(20000)), (function factorial(n: number): bigint {
  return n < 2 ? 1n : BigInt(n) * factorial(n - 1);
})(25));
