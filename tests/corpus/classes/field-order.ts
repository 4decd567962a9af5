// Order of field initialisers, constructor bodies and super.
const log: string[] = [];
const f = (s: string): string => {
  log.push(s);
  return s;
};
class A {
  a = f("A.a");
  b = f("A.b " + this.a);
  constructor() {
    f("A()");
    this.init();
  }
  init(): void {
    f("A.init");
  }
}
class B extends A {
  c = f("B.c");
  d?: string;
  constructor() {
    f("B before super");
    super();
    f("B after super " + this.c);
  }
  override init(): void {
    f("B.init " + this.d + " " + this.a);
    this.d = "set early";
  }
}
const b = new B();
console.log(log.join("; "));
console.log(b.d, b.c, b.a);
console.log(Object.keys(b).length);
