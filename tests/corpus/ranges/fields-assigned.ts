// Object.assign and spread carry numbers between objects that share nothing but the name of a property.

class Point {
  x = 1;
  y = 2;
  key(): number {
    return ((this.x << 4) ^ this.y) + this.x;
  }
}

class Size {
  readonly x: number;
  constructor(x: number) {
    this.x = x;
  }
  get y(): number {
    return this.x / 3;
  }
}

const point = new Point();
console.log(point.key());
Object.assign(point, { x: 0.5 });
console.log(point.key(), point.x);
Object.assign(point, { y: -0 });
console.log(point.key(), Object.is(point.y, -0));
Object.assign(point, new Size(7));
console.log(point.key(), point.x, point.y);

const loose: Record<string, number> = {};
for (const [i, name] of ["x", "y"].entries()) loose[name] = 2147483648 + i * 0.75;
Object.assign(point, loose);
console.log(point.key(), point.x, point.y);

class Parsed {
  n = 3;
  twice(): number {
    return (this.n | 0) + this.n;
  }
}
const parsed = new Parsed();
console.log(parsed.twice());
Object.assign(parsed, JSON.parse('{"n": 1.25}') as object);
console.log(parsed.twice());
const copy = { ...parsed, extra: 1 };
console.log(copy.n, copy.extra | 0);
