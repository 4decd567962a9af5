// Roots, integrals, differential equations, interpolation and linear systems by iteration.
const bisect = (f: (x: number) => number, lo: number, hi: number): number => {
  let [a, b] = [lo, hi];
  for (let i = 0; i < 60; i++) {
    const m = (a + b) / 2;
    if (Math.sign(f(m)) === Math.sign(f(a))) a = m;
    else b = m;
  }
  return (a + b) / 2;
};
const newton = (f: (x: number) => number, start: number): number => {
  let x = start;
  for (let i = 0; i < 50; i++) {
    const h = 1e-6 * Math.max(1, Math.abs(x));
    const next = x - (f(x) * 2 * h) / (f(x + h) - f(x - h));
    if (Math.abs(next - x) < 1e-12) return next;
    x = next;
  }
  return x;
};
const simpson = (f: (x: number) => number, a: number, b: number, n = 100): number => {
  let sum = f(a) + f(b);
  for (let i = 1; i < n; i++) sum += f(a + ((b - a) * i) / n) * (i % 2 === 0 ? 2 : 4);
  return (sum * (b - a)) / n / 3;
};
const rk4 = (f: (t: number, y: number) => number, y0: number, to: number, steps: number): number => {
  let [t, y] = [0, y0];
  const h = to / steps;
  for (let i = 0; i < steps; i++, t += h) {
    const a = f(t, y);
    const b = f(t + h / 2, y + (h / 2) * a);
    const c = f(t + h / 2, y + (h / 2) * b);
    const d = f(t + h, y + h * c);
    y += (h / 6) * (a + 2 * b + 2 * c + d);
  }
  return y;
};
const lagrange = (points: readonly (readonly [number, number])[], x: number): number => points.reduce((sum, [xi, yi], i) => sum + points.reduce((p, [xj], j) => (i === j ? p : (p * (x - xj)) / (xi - xj)), yi), 0);
console.log(bisect((x) => x * x - 2, 0, 2).toFixed(10), newton((x) => Math.cos(x) - x, 1).toFixed(8), newton((x) => x ** 3 - 27, 5).toFixed(8));
console.log(simpson(Math.sin, 0, Math.PI).toFixed(8), simpson((x) => x ** 3, -1, 2).toFixed(8), rk4((_, y) => y, 1, 1, 50).toFixed(7), rk4((t, y) => t - y, 1, 2, 40).toFixed(7));
console.log(lagrange([[0, 1], [1, 3], [2, 7]], 1.5), lagrange([[0, 0], [1, 1], [2, 8], [3, 27]], 4));
let x = [0, 0, 0];
for (let i = 0; i < 60; i++) x = [(7 - x[1]! + x[2]!) / 4, (-8 - x[0]! - x[2]!) / -6, (6 + x[0]! - 2 * x[1]!) / 5];
console.log(x.map((v) => v.toFixed(6)).join(" "));
