// A literal may stand for a class without private members, and for one with methods if it has them.
class Point {
  x: number;
  y: number;
  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }
  length(): number {
    return Math.hypot(this.x, this.y);
  }
}
const real = new Point(3, 4);
const alike: Point = { x: 6, y: 8, length: () => 10 };
const show = (p: Point): string => `${p.x},${p.y}:${p.length()} ${p instanceof Point}`;
console.log(show(real), show(alike));
alike.x = 1;
real.x = 0;
console.log(show(real), show(alike), [real, alike].map((p) => p.length()));
