// Abstract classes and methods, interface implementation.
abstract class Shape {
  abstract area(): number;
  abstract get name(): string;
  describe(): string {
    return `${this.name} ${this.area().toFixed(2)}`;
  }
}
interface Scalable {
  scale(k: number): Shape;
}
class Circle extends Shape implements Scalable {
  r: number;
  constructor(r: number) {
    super();
    this.r = r;
  }
  area(): number {
    return Math.PI * this.r ** 2;
  }
  get name(): string {
    return "circle";
  }
  scale(k: number): Circle {
    return new Circle(this.r * k);
  }
}
class Square extends Shape implements Scalable {
  name = "square";
  side: number;
  constructor(side: number) {
    super();
    this.side = side;
  }
  area(): number {
    return this.side * this.side;
  }
  scale(k: number): Square {
    return new Square(this.side * k);
  }
}
const shapes: (Shape & Scalable)[] = [new Circle(1), new Square(2)];
for (const s of shapes) console.log(s.describe(), s.scale(2).describe());
