// A static member of a class expression, read from the expression itself: the class is defined first. What gives the
// class is evaluated, once, also where the member is known without it.
class Point {
  x: number;
  constructor(x: number) {
    this.x = x;
  }
}
const made: Point = (class {
  static readonly origin: Point = new Point(4);
}).origin;
console.log(made.x);
made.x *= 2;
const next: number = (class {
  static readonly value: number = made.x + 1;
}).value;
console.log(next);
console.log(
  (class {
    static {
      console.log("defined");
    }
    static read(): string {
      return "read";
    }
  }).read(),
);

class Counter {
  static count = 1;
  static add(n: number): number {
    return n + 1;
  }
}
let calls = 0;
function counter(): typeof Counter {
  calls++;
  console.log("counter()");
  return Counter;
}
counter().count += 5;
counter().count++;
console.log(counter().count, counter().add(3), calls);
const add = counter().add;
console.log(add(1), calls);
