// Fields, computed names, static blocks, constructors of three levels and overridden methods called too early.
const log: string[] = [];
const mark = <T>(label: string, value: T): T => {
  log.push(label);
  return value;
};
const nameKey = "dynamic";
class A {
  static first = mark("A.first", 1);
  one = mark("A#one", 1);
  [nameKey] = mark("A#dynamic", "d");
  static {
    mark("A static block", this.first);
  }
  constructor() {
    mark("A constructor " + this.describe(), 0);
  }
  describe(): string {
    return "A" + this.one;
  }
}
class B extends A {
  two: number | undefined = mark("B#two", (this as A).one + 1);
  override one: number = mark("B#one", (this as A).one * 10);
  static second = mark("B.second", A.first + 1);
  static {
    mark("B static block " + B.first + super.first, 0);
  }
  constructor(n = mark("B default", 5)) {
    mark("B before super", n);
    super();
    mark("B after super " + this.describe(), n);
  }
  override describe(): string {
    return "B" + this.one + String(this.two);
  }
}
class C extends B {
  #private = mark("C#private", this.two! + this.one);
  readonly arrow = (): number => this.#private;
  three: number | undefined = mark("C#three", this.arrow());
  override describe(): string {
    return super.describe() + String(this.three);
  }
}
console.log(log.splice(0));
const c = new C();
console.log(log.splice(0));
console.log(c, Object.keys(c), c.arrow(), c.describe());
console.log(new B(7), log.splice(0).length, new A().dynamic);
