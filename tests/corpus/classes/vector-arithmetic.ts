// Immutable value objects with operators as methods, equality, parsing and static constants.
class Vec {
  static readonly zero = new Vec(0, 0, 0);
  static readonly axes: readonly Vec[] = [new Vec(1, 0, 0), new Vec(0, 1, 0), new Vec(0, 0, 1)];
  readonly x: number;
  readonly y: number;
  readonly z: number;
  constructor(x: number, y: number, z: number) {
    this.x = x;
    this.y = y;
    this.z = z;
  }
  plus(o: Vec): Vec {
    return new Vec(this.x + o.x, this.y + o.y, this.z + o.z);
  }
  times(k: number): Vec {
    return new Vec(this.x * k, this.y * k, this.z * k);
  }
  dot(o: Vec): number {
    return this.x * o.x + this.y * o.y + this.z * o.z;
  }
  cross({ x, y, z }: Vec): Vec {
    return new Vec(this.y * z - this.z * y, this.z * x - this.x * z, this.x * y - this.y * x);
  }
  get length(): number {
    return Math.sqrt(this.dot(this));
  }
  equals(o: Vec): boolean {
    return this.x === o.x && this.y === o.y && this.z === o.z;
  }
  *[Symbol.iterator](): Generator<number> {
    yield this.x;
    yield this.y;
    yield this.z;
  }
  static parse(text: string): Vec | null {
    const numbers = text.split(/[ ,]+/).map(Number);
    return numbers.length === 3 && numbers.every(Number.isFinite) ? new Vec(...(numbers as [number, number, number])) : null;
  }
  toString(): string {
    return `(${[...this].join(", ")})`;
  }
}
const [i, j, k] = Vec.axes as [Vec, Vec, Vec];
console.log(`${i.cross(j)} ${j.cross(k)} ${k.cross(i)}`, i.cross(j).equals(k), i.plus(j).times(3).length.toFixed(6));
console.log(String(Vec.parse("1, 2 3")), Vec.parse("1 2"), Vec.parse("1 2 x"), Vec.zero.equals(Vec.zero.times(-1)));
console.log(Vec.zero.times(-1), Math.max(...new Vec(3, -7, 2)), Object.entries(new Vec(1, 2, 3)));
console.log([new Vec(3, 0, 0), new Vec(0, 1, 0), new Vec(1, 1, 1)].sort((a, b) => a.length - b.length).join(" < "));
