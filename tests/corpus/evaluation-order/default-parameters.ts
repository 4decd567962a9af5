// Default parameters are evaluated at each call, from left to right, each seeing those before it.
const log: string[] = [];
function t<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
let n = 0;
function f(a = t("a", n++), b = t("b", a * 2), c = () => a + b): string {
  a += 100;
  return [a, b, c()].join();
}
console.log(f(), f(7), f(undefined, 3), f(1, 2, () => 9), log.join(" "));
log.length = 0;
function g({ x = t("x", 1), y = t("y", x) }: { x?: number; y?: number } = t("object", {}), z = x + y): number {
  return x * 100 + y * 10 + z;
}
console.log(g(), g({ x: 2 }), g({ y: 5 }, 0), log.join(" "));
log.length = 0;
class Shape {
  readonly area: number;
  constructor(w = t("w", 2), h = t("h", w), scale: (n: number) => number = (v) => v * w) {
    this.area = scale(w * h);
  }
  grow(by = t("by", this.area)): number {
    return this.area + by;
  }
}
console.log(new Shape().grow(), new Shape(3).area, new Shape(1, 2, (v) => -v).grow(1), log.join(" "));
const pairs = [[1], [1, 2], []].map(([p = 10, q = p + 1]: number[], i = -1) => p * q + i);
console.log(pairs);
function memo(key: string, cache = new Map<string, number>()): number {
  cache.set(key, cache.size);
  return cache.size;
}
console.log(memo("a"), memo("b"), f.length, g.length, memo.length);
