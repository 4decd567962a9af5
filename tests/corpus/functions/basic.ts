// Parameters, results, recursion.
function add(a: number, b: number): number {
  return a + b;
}
function nothing(): void {}
function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}
function fib(n: number): number {
  if (n < 2) return n;
  return fib(n - 1) + fib(n - 2);
}
console.log(add(1, 2), add(1.5, -2.5), factorial(10), factorial(20), fib(20));
console.log(nothing());
function isEven(n: number): boolean {
  return n === 0 ? true : isOdd(n - 1);
}
function isOdd(n: number): boolean {
  return n === 0 ? false : isEven(n - 1);
}
console.log(isEven(10), isOdd(10), isEven(7));
function early(n: number): string {
  if (n > 10) return "big";
  if (n > 5) return "medium";
  return "small";
}
console.log(early(11), early(6), early(1));
