// Convex hulls, polygon areas, points inside, intersections, closest pairs, over integer points.
type P = readonly [number, number];
const cross = ([ax, ay]: P, [bx, by]: P, [cx, cy]: P): number => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
function hull(points: readonly P[]): P[] {
  const sorted = points.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const half = (ps: readonly P[]): P[] => {
    const out: P[] = [];
    for (const p of ps) {
      while (out.length > 1 && cross(out.at(-2)!, out.at(-1)!, p) <= 0) out.pop();
      out.push(p);
    }
    return out.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.toReversed())];
}
const area = (ps: readonly P[]): number => Math.abs(ps.reduce((sum, [x, y], i) => sum + x * ps[(i + 1) % ps.length]![1] - y * ps[(i + 1) % ps.length]![0], 0)) / 2;
const inside = (ps: readonly P[], [x, y]: P): boolean => ps.reduce((odd, [ax, ay], i) => {
  const [bx, by] = ps[(i + 1) % ps.length]!;
  return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !odd : odd;
}, false);
function meet(a: P, b: P, c: P, d: P): P | null {
  const [p, q] = [cross(a, b, c), cross(a, b, d)];
  if (p * q > 0 || cross(c, d, a) * cross(c, d, b) > 0 || p === q) return null;
  const t = p / (p - q);
  return [c[0] + (d[0] - c[0]) * t, c[1] + (d[1] - c[1]) * t];
}
const points: P[] = Array.from({ length: 40 }, (_, i) => [(i * 37) % 50, (i * i * 11) % 47] as const);
const h = hull(points);
console.log(h.join(" "), area(h), points.filter((p) => inside(h, p)).length, inside(h, [-1, 5]), hull([[0, 0], [1, 1], [2, 2], [1, 0]]), hull([[3, 3]]));
console.log(meet([0, 0], [4, 4], [0, 4], [4, 0]), meet([0, 0], [1, 1], [2, 0], [3, 1]), meet([0, 0], [2, 0], [1, 0], [1, 5]));
let best = Infinity;
for (const [i, [ax, ay]] of points.entries()) for (const [bx, by] of points.slice(i + 1)) best = Math.min(best, (ax - bx) ** 2 + (ay - by) ** 2);
console.log(best, Math.sqrt(best).toFixed(4));
