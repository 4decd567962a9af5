// Getters, setters, functions and classes as properties.
const o = {
  get g() { return 1; },
  set s(v: number) {},
  get both() { return 1; },
  set both(v: number) {},
  f: () => 1,
  m() {},
  async am() {},
  *gen(): Generator<number> {},
};
console.log(o);
class A {
  f = (): void => {};
  static n = 1;
}
class B extends A {}
console.log(new A(), A, B, [A, B], { A });
console.log((() => () => 1)(), [function () {}], function named() {});
