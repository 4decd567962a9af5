// Methods that a program replaces on some instances: the instance's own function hides the method of the class.
interface Area {
  area(scale: number): number;
}
class Square implements Area {
  readonly side: number;
  constructor(side: number, area?: (scale: number) => number) {
    this.side = side;
    if (area) this.area = area;
  }
  area(scale: number): number {
    return this.side * this.side * scale;
  }
  twice(): number {
    return this.area(2);
  }
}
class Named extends Square {
  override area(scale: number): number {
    return -super.area(scale);
  }
}
const plain = new Square(3);
const own = new Square(3, (scale) => scale * 1000);
const named = new Named(4);
const shapes: Area[] = [plain, own, named, { area: (scale) => scale + 0.5 }];
for (const shape of shapes) console.log(shape.area(1), "area" in shape, Object.keys(shape).includes("area"));
console.log(plain.twice(), own.twice(), named.twice());
named.area = function (this: Square, scale: number): number {
  return this.side + scale;
};
console.log(named.area(10), named.twice(), shapes[2]!.area(100), Object.keys(named));
const method = plain.area;
console.log(typeof method, method === named.area, method === new Square(1).area, own.area === plain.area);
delete (named as Partial<Square>).area;
console.log(named.area(1), "area" in named, Object.hasOwn(named, "area"));
class Untouched {
  area(scale: number): number {
    return scale;
  }
}
console.log(new Untouched().area(7));
