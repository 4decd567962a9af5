// Defaults are evaluated only when needed, left to right, seeing earlier bindings.
const log: string[] = [];
const d = (s: string, n: number): number => {
  log.push(s);
  return n;
};
const { a = d("a", 1), b = a + d("b", 1), c = d("c", 0) } = { c: 5 } as { a?: number; b?: number; c?: number };
const [x = d("x", 10), y = x * 2, z = d("z", 0)] = [undefined, undefined, 7] as (number | undefined)[];
console.log(a, b, c, x, y, z, log.join());
function f(p = d("p", 1), q = p + 1, r = (): number => p + q): number {
  p = 100;
  return r();
}
console.log(f(), f(5), f(5, 6), log.length);
