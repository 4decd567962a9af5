// Overriding accessors one by one and a field by an accessor's subclass.
class A {
  get v(): string {
    return "A.v";
  }
}
class B extends A {
  override get v(): string {
    return `B+${super.v}`;
  }
}
abstract class C {
  abstract get w(): number;
  abstract set w(v: number);
  bump(): void {
    this.w += 1;
  }
}
class D extends C {
  #w = 3;
  get w(): number {
    return this.#w;
  }
  set w(v: number) {
    this.#w = v * 2;
  }
}
const d = new D();
d.bump();
console.log(new A().v, new B().v, d.w);
