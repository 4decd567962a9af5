// A class in a function extends a class of the module.
class Shape {
  static made = 0;
  readonly kind: string;
  constructor(kind: string) {
    this.kind = kind;
    Shape.made++;
  }
  area(): number {
    return 0;
  }
  describe(): string {
    return `${this.kind} of ${this.area()}`;
  }
}
function square(side: number): Shape {
  return new (class extends Shape {
    override area(): number {
      return side * side;
    }
  })("square");
}
function circle(radius: number): Shape {
  class Circle extends Shape {
    constructor() {
      super("circle");
    }
    override area(): number {
      return Math.round(Math.PI * radius * radius);
    }
  }
  return new Circle();
}
const shapes = [square(2), circle(3), square(4)];
for (const shape of shapes) console.log(shape.describe(), shape instanceof Shape);
console.log(Shape.made);
