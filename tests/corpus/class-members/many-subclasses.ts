// A virtual call over more classes than a chain of compares holds, some inheriting, some with fields instead.
abstract class Op {
  abstract apply(x: number): number;
  label(): string {
    return this.constructor.name;
  }
}
class Add extends Op { apply(x: number): number { return x + 1; } }
class Sub extends Op { apply(x: number): number { return x - 1; } }
class Mul extends Op { apply(x: number): number { return x * 2; } }
class Div extends Op { apply(x: number): number { return x / 2; } }
class Neg extends Op { apply(x: number): number { return -x; } }
class Abs extends Neg { override apply(x: number): number { return x < 0 ? super.apply(x) : x; } }
class Quad extends Mul { override apply(x: number): number { return super.apply(super.apply(x)); } }
class Same extends Quad {}
const ops: Op[] = [new Add(), new Sub(), new Mul(), new Div(), new Neg(), new Abs(), new Quad(), new Same()];
console.log(ops.map((o) => `${o.label()} ${o.apply(-3)}`).join("; "), ops.reduce((x, o) => o.apply(x), 1));
