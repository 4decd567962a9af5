// Writing to a frozen instance throws.
class Point {
  x: number;
  y: number;
  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }
}
const p = Object.freeze(new Point(1, 2)) as Point;
try {
  p.x = 5;
  console.log("written");
} catch (error) {
  console.log(error instanceof TypeError ? error.message : error);
}
console.log(p, Object.isFrozen(p));
class Sealed {
  a = 1;
  constructor() {
    Object.freeze(this);
  }
}
class More extends Sealed {
  b = 2;
}
try {
  new More();
  console.log("made");
} catch (error) {
  console.log(error instanceof TypeError);
}
