// Virtual calls and instanceof over a class tree that is spread over three modules.
import { Figure, Square } from "./lib/figures.ts";
import { Circle, Ring } from "./lib/figures-round.ts";
class Rectangle extends Square {
  readonly height: number;
  constructor(width: number, height: number) {
    super(width, "rectangle");
    this.height = height;
  }
  override area(): number {
    return this.side * this.height;
  }
}
class Point extends Figure {
  area(): number {
    return 0;
  }
  override describe(): string {
    return `(${super.describe()})`;
  }
}
const all: Figure[] = [new Square(2), new Circle(1), new Ring(2, 1), new Rectangle(2, 3), new Point("dot")];
for (const figure of all) {
  const kinds = [Square, Circle, Ring, Rectangle, Point].map((kind) => Number(figure instanceof kind)).join("");
  console.log(figure.describe(), kinds, figure.constructor.name);
}
console.log(Figure.made, all.reduce((sum, figure) => sum + figure.area(), 0));
