// Default values are evaluated at each call, left to right, and see earlier parameters.
let calls = 0;
function next(): number {
  return ++calls;
}
function f(a: number, b = a + 1, c = a + b): string {
  return `${a} ${b} ${c}`;
}
console.log(f(1), f(1, 5), f(1, 5, 9), f(1, undefined, 9));
function g(n = next()): number {
  return n;
}
console.log(g(), g(), g(100), g(undefined), calls);
function h(s = "default", list: number[] = []): string {
  list.push(1);
  return s + list.length;
}
console.log(h(), h(), h("x", [1, 2]));
const arrow = (x = 10, y = x * 2) => x + y;
console.log(arrow(), arrow(1), arrow(1, 1));
