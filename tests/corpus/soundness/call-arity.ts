// Fewer and more arguments than declared, through every kind of call.
const two = (a: number, b?: string): string => `${a} ${b}`;
const any2: (...args: any[]) => string = two;
console.log(any2(1), any2(1, "x", "extra"), two(3));
const cb: (a: number, b: number, c: number) => number = (a) => a;
console.log(cb(1, 2, 3), [10, 20].map(parseInt as (s: any) => number), ["1", "2", "3"].map(Number));
class K {
  m(a: number, b = a * 2): number {
    return a + b;
  }
}
const k: { m(a: number, b?: number): number } = new K();
console.log(k.m(1), k.m(1, 5), k.m(2, undefined));
