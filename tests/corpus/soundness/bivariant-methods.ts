// Method parameters are bivariant: a narrower override gets a wider argument.
interface Handler {
  handle(x: string | number): string;
}
class Texts implements Handler {
  handle(x: string): string {
    return `text ${x}`;
  }
}
const h: Handler = new Texts();
console.log(h.handle("a"));
interface Shape {
  equals(other: Shape): boolean;
}
class Circle implements Shape {
  r = 1;
  equals(other: Circle): boolean {
    return this.r === other.r;
  }
}
const c: Shape = new Circle();
console.log(c.equals(new Circle()));
const compare: (a: number, b: number) => number = (a) => -a;
console.log([1, 2, 3].sort(compare).length);
