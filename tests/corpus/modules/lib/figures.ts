// A class tree whose leaves are in other modules.
export abstract class Figure {
  static made = 0;
  readonly name: string;
  constructor(name: string) {
    this.name = name;
    Figure.made++;
  }
  abstract area(): number;
  describe(): string {
    return `${this.name} ${this.area().toFixed(1)}`;
  }
}
export class Square extends Figure {
  protected side: number;
  constructor(side: number, name = "square") {
    super(name);
    this.side = side;
  }
  area(): number {
    return this.side ** 2;
  }
}
