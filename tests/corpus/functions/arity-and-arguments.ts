// Fewer and more arguments than parameters, rest, length, defaults that see what is before them, callbacks of fewer.
function three(a: number, b = a * 2, ...rest: string[]): string {
  return `${a},${b},${rest.length},${rest.join("")}`;
}
console.log(three(1), three(1, undefined, "x"), three(1, 5, "x", "y"), three.length, ((...r: number[]) => r).length, ((a: number, b?: number) => [a, b]).length);
const call = (f: (a: number, b: number, c: number) => unknown): unknown => f(1, 2, 3);
console.log(call((a) => a), call(() => "none"), call((...all) => all), call((a, ...others) => others.length + a));
console.log([10, 11, 12].map(parseFloat as (s: unknown) => number), ["1", "2", "3"].map((s) => parseInt(s)), ["1", "2", "3"].map((s, i) => parseInt(s, i + 2)), [3, 1].map(String), [0, 1].filter(Boolean));
const partial = <A extends unknown[], B extends unknown[], R>(f: (...args: [...A, ...B]) => R, ...first: A) => (...second: B): R => f(...first, ...second);
console.log(partial((a: number, b: string, c: boolean) => `${a}${b}${c}`, 1, "x")(true), partial(Math.max, 5)(3, 9), partial((...n: number[]) => n.length)());
const once = <T>(f: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: f() }).value;
};
let runs = 0;
const get = once(() => ++runs);
console.log(get(), get(), runs, (function (this: { v: number }, n: number) { return this.v + n; }).call({ v: 5 }, 2));
