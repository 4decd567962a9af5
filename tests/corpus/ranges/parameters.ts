// Parameters and results that are integers at every call, and some that only seem so.

function rotate(x: number, n: number): number {
  return (x >>> n) | (x << (32 - n));
}
console.log(rotate(0x80000001 | 0, 7), rotate(-1, 31), rotate(123456789, 0));

// Grows beyond 2^31, 2^32 and 2^53.
function twice(n: number, steps: number): number {
  return steps === 0 ? n : twice(n * 2, steps - 1);
}
console.log(twice(1, 30), twice(1, 31), twice(1, 32), twice(3, 52), twice(1, 53), twice(1, 60), twice(1, 1030));

function sumTo(n: number): number {
  let sum = 0;
  for (let i = 1; i <= n; i++) sum += i;
  return sum;
}
console.log(sumTo(10), sumTo(100_000), sumTo(1.5), sumTo(-1));

// -0 goes through.
function negate(n: number): number {
  return -n;
}
console.log(Object.is(negate(0), -0), Object.is(negate(5) + 5, 0), 1 / negate(0));
function times(a: number, b: number): number {
  return a * b;
}
console.log(1 / times(0, -3), 1 / times(-3, 0), 1 / times(0, 3), times(94906267, 94906267));
function rest(a: number, b: number): number {
  return a % b;
}
console.log(1 / rest(-4, 2), rest(-5, 3), rest(5, -3), rest(7, 0), rest(0, 5), rest(2 ** 40 + 1, 7));

// NaN and fractions from one call of many.
function at(list: readonly string[], index: number): string {
  return list[index] ?? "none";
}
const list = ["a", "b", "c"];
console.log(at(list, 0), at(list, 2), at(list, 3), at(list, -1));
function atAny(items: readonly string[], index: number): string {
  return items[index] ?? "none";
}
console.log(atAny(list, 1), atAny(list, 1.5), atAny(list, Number.NaN), atAny(list, -0), atAny(list, 1e300));

// Called through a value, too.
function half(n: number): number {
  return Math.floor(n / 2);
}
console.log([9, 8.5, -3, -0.5].map((n) => half(n)), half(7));
const halves = [half, negate];
console.log(halves.map((f) => f(11)), halves.map((f) => f(-0.5)));

// A recursion whose parameter moves both ways.
function collatz(n: number, steps: number): number {
  if (n === 1) return steps;
  return collatz(n % 2 === 0 ? n / 2 : 3 * n + 1, steps + 1);
}
console.log(collatz(27, 0), collatz(97, 0));

class Counter {
  total = 0;
  step(by: number): number {
    this.total += by;
    return by + 1;
  }
}
class Doubling extends Counter {
  override step(by: number): number {
    return super.step(by * 2);
  }
}
const counters: Counter[] = [new Counter(), new Doubling()];
let last = 1;
for (let i = 0; i < 60; i++) for (const c of counters) last = c.step(last % 1_000_003);
console.log(last, counters.map((c) => c.total));

class Shape {
  area(scale: number): number {
    return scale * 3;
  }
}
class Point extends Shape {
  override area(scale: number): number {
    return scale / 4;
  }
}
const shapes: Shape[] = [new Shape(), new Point()];
console.log(shapes.map((s) => s.area(2)));
