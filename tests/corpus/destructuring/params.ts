// Patterns in parameters of functions, arrows, methods, constructors and callbacks.
interface Options {
  size?: number;
  color?: { name: string; alpha?: number };
  tags?: string[];
}
function draw({ size = 1, color: { name, alpha = 0.5 } = { name: "none" }, tags: [first = "-", ...others] = [] }: Options = {}): string {
  return `${size} ${name} ${alpha} ${first} ${others.length}`;
}
console.log(draw(), draw({ size: 3 }), draw({ color: { name: "red" } }), draw({ color: { name: "b", alpha: 1 }, tags: ["t", "u", "v"] }));
const norm = ([x, y]: [number, number]): number => Math.hypot(x, y);
console.log(norm([3, 4]), [[1, 2], [3, 4]].map(([a, b]) => a! * b!));
class P {
  sum: number;
  constructor({ a, b }: { a: number; b: number }, [c]: number[]) {
    this.sum = a + b + c!;
  }
  set pair([a, b]: [number, number]) {
    this.sum = a * b;
  }
  add({ sum }: P): number {
    return this.sum + sum;
  }
}
const p = new P({ a: 1, b: 2 }, [3]);
p.pair = [4, 5];
console.log(p.sum, p.add(p));
console.log(Object.entries({ a: 1, b: 2 }).map(([k, v], i) => k + v + i), [{ n: 1 }, { n: 2 }].reduce((s, { n }) => s + n, 0));
