import { Figure } from "./figures.ts";
export class Circle extends Figure {
  readonly radius: number;
  constructor(radius: number) {
    super("circle");
    this.radius = radius;
  }
  area(): number {
    return 3 * this.radius ** 2;
  }
}
export class Ring extends Circle {
  readonly hole: Circle;
  constructor(outer: number, inner: number) {
    super(outer);
    this.hole = new Circle(inner);
  }
  override area(): number {
    return super.area() - this.hole.area();
  }
}
