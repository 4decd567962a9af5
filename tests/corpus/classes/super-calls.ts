// super methods and accessors through several levels, also inside arrows.
class A {
  protected n = 1;
  get v(): number {
    return this.n;
  }
  set v(x: number) {
    this.n = x;
  }
  who(): string {
    return "A" + this.n;
  }
  static make(): string {
    return "static A";
  }
}
class B extends A {
  override who(): string {
    return "B>" + super.who();
  }
  override get v(): number {
    return super.v * 10;
  }
  override set v(x: number) {
    super.v = x + 1;
  }
  static override make(): string {
    return "static B>" + super.make();
  }
}
class C extends B {
  override who(): string {
    const inner = (): string => super.who();
    return ["C"].map((s) => s + ">" + inner()).join();
  }
}
const c = new C();
c.v = 4;
console.log(c.who(), c.v, C.make(), B.make());
const a: A = c;
a.v++;
console.log(a.v, a.who());
