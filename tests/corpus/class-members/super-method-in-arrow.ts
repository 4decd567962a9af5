// super.method() inside arrow functions of methods and constructors.
class Base {
  readonly x: number;
  constructor(x: number) {
    this.x = x;
  }
  twice(): number {
    return this.x * 2;
  }
}
class Derived extends Base {
  readonly y = "field";
  readonly early: number[];
  constructor(x: number) {
    super(x + 1);
    this.early = [1, 2].map((n) => super.twice() + n);
  }
  override twice(): number {
    const inner = (): number => super.twice() + 1;
    return [1].map(() => inner())[0]!;
  }
}
console.log(new Derived(4).twice(), new Derived(1));
