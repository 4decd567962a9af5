// A quadtree of points with queries by rectangle; the result equals that of a scan.
interface Point {
  readonly x: number;
  readonly y: number;
}
interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}
const inside = (p: Point, b: Box): boolean => p.x >= b.x0 && p.x < b.x1 && p.y >= b.y0 && p.y < b.y1;
class Quad {
  static readonly capacity = 4;
  readonly box: Box;
  #points: Point[] | null = [];
  #children: [Quad, Quad, Quad, Quad] | null = null;
  constructor(box: Box) {
    this.box = box;
  }
  add(p: Point): boolean {
    if (!inside(p, this.box)) return false;
    if (this.#points) {
      if (this.#points.length < Quad.capacity || this.box.x1 - this.box.x0 < 1) {
        this.#points.push(p);
        return true;
      }
      const { x0, y0, x1, y1 } = this.box;
      const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2];
      this.#children = [
        new Quad({ x0, y0, x1: mx, y1: my }),
        new Quad({ x0: mx, y0, x1, y1: my }),
        new Quad({ x0, y0: my, x1: mx, y1 }),
        new Quad({ x0: mx, y0: my, x1, y1 }),
      ];
      const old = this.#points;
      this.#points = null;
      for (const q of old) this.add(q);
    }
    return this.#children!.some((child) => child.add(p));
  }
  *query(b: Box): Generator<Point, void, undefined> {
    const { x0, y0, x1, y1 } = this.box;
    if (b.x0 >= x1 || b.x1 <= x0 || b.y0 >= y1 || b.y1 <= y0) return;
    if (this.#points) for (const p of this.#points) if (inside(p, b)) yield p;
    for (const child of this.#children ?? []) yield* child.query(b);
  }
  get depth(): number {
    return 1 + Math.max(0, ...(this.#children ?? []).map((c) => c.depth));
  }
}
const tree = new Quad({ x0: 0, y0: 0, x1: 128, y1: 128 });
const all: Point[] = [];
for (let i = 0, s = 1; i < 400; i++) {
  s = (s * 16807) % 2147483647;
  const x = s % 128;
  s = (s * 16807) % 2147483647;
  all.push({ x, y: (s % 1280) / 10 });
}
console.log(all.every((p) => tree.add(p)), tree.add({ x: 128, y: 0 }), tree.depth);
const text = (points: Iterable<Point>): string => [...points].map((p) => `${p.x},${p.y}`).sort().join(" ");
for (const box of [{ x0: 10, y0: 10, x1: 30, y1: 25 }, { x0: 0, y0: 0, x1: 128, y1: 128 }, { x0: 200, y0: 0, x1: 300, y1: 1 }]) {
  const found = text(tree.query(box));
  console.log(found.length, found === text(all.filter((p) => inside(p, box))));
}
