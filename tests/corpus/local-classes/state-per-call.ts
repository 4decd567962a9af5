// Classes made by functions: each call has its own statics and captured values, and instances stay apart.
function makeCounter(step: number) {
  let total = 0;
  class Counter {
    static made = 0;
    value = 0;
    constructor() {
      Counter.made++;
    }
    up(): this {
      this.value += step;
      total += step;
      return this;
    }
    static get total(): number {
      return total;
    }
    equals(other: unknown): boolean {
      return other instanceof Counter && other.value === this.value;
    }
  }
  return Counter;
}
const Ones = makeCounter(1);
const Tens = makeCounter(10);
const a = new Ones().up().up();
const b = new Ones().up();
const c = new Tens().up();
console.log(a.value, b.value, c.value, Ones.made, Tens.made, Ones.total, Tens.total, a.equals(b.up()), a.equals(c), a instanceof Ones, (a as unknown) instanceof Tens, Ones.name === Tens.name);
const shapes = ["circle", "square"].map((kind, i) => {
  return class {
    readonly kind = kind;
    static readonly index = i;
    describe(): string {
      return `${this.kind}${i}`;
    }
  };
});
console.log(shapes.map((S) => `${new S().describe()} ${S.index}`), new shapes[0]!() instanceof shapes[1]!);
