// Default constructors, rest forwarding, fields without initialiser, parameters with defaults.
class A {
  args: string;
  constructor(...xs: (number | string)[]) {
    this.args = xs.join("+");
  }
}
class B extends A {}
class C extends B {
  x?: number;
  y: number | undefined;
  z!: number;
}
console.log(new A(1, "b").args, new B(3, 4).args, new C().args === "", new C(1));
class D {
  n;
  list: number[];
  constructor(n = 5, { size = 2 }: { size?: number } = {}) {
    this.n = n;
    this.list = new Array<number>(size).fill(n);
  }
}
console.log(new D(), new D(1), new D(undefined, { size: 1 }));
class Early {
  ok: boolean;
  constructor(stop: boolean) {
    this.ok = false;
    if (stop) return;
    this.ok = true;
  }
}
console.log(new Early(true).ok, new Early(false).ok);
