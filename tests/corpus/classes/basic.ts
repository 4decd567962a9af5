// Fields, constructor, methods, this.
class Point {
  x: number;
  y: number;
  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }
  add(o: Point): Point {
    return new Point(this.x + o.x, this.y + o.y);
  }
  length(): number {
    return Math.sqrt(this.x * this.x + this.y * this.y);
  }
  toString(): string {
    return `(${this.x}, ${this.y})`;
  }
}
const p = new Point(3, 4);
const q = p.add(new Point(1, 1));
console.log(p.x, p.y, p.length(), q.toString(), `${q}`, "" + p);
p.x = 10;
console.log(p.x, p instanceof Point, p === q, p === p);
class Counter {
  count = 0;
  step: number;
  constructor(step = 1) {
    this.step = step;
  }
  next(): this {
    this.count += this.step;
    return this;
  }
}
console.log(new Counter().next().next().count, new Counter(5).next().count);
