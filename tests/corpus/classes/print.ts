// How Node prints instances.
class Empty {}
class Point {
  x = 1;
  y = -2.5;
}
class Named extends Point {
  name = "n";
  #secret = 1;
  inner = new Point();
  get computed(): number {
    return this.#secret;
  }
  static s = 1;
  method(): void {}
  arrow = () => 1;
}
console.log(new Empty(), new Point());
console.log(new Named());
console.log([new Point(), new Empty()], { p: new Point() });
console.log(Point, Empty, Named, [Point]);
console.log(new (class {})(), new (class { a = 1; })());
console.log(new Map([["k", new Point()]]), new Set([new Empty()]));
