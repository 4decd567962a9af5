// Hoisted functions, mutual recursion, functions in blocks and named function expressions.
console.log(early(3));
function early(n: number): string {
  return n === 0 ? "0" : `${n}${even(n)}`;
}
function even(n: number): boolean {
  return n === 0 || !odd(n);
}
function odd(n: number): boolean {
  return n !== 0 && even(n - 1);
}
var late = 1;
{
  function inBlock(): string {
    return "block";
  }
  console.log(inBlock());
}
const fact = function f(n: number): number {
  return n <= 1 ? 1 : n * f(n - 1);
};
console.log(fact(6), fact.name, (() => {}).name, (function () {}).name);
