// Class expressions, classes in functions, classes as values and factories.
const Named = class Inner {
  id = 1;
  make(): Inner {
    return new Inner();
  }
};
console.log(new Named().make().id);
function makeAnswer() {
  return class {
    v = 6;
    get(): number {
      return this.v * 7;
    }
  };
}
console.log(new (makeAnswer())().get());
class Shape {
  name = "shape";
}
class Dot extends Shape {
  override name = "dot";
}
const ctors: (new () => Shape)[] = [Shape, Dot];
console.log(ctors.map((C) => new C().name));
function create<T>(C: new (n: number) => T, n: number): T {
  return new C(n);
}
class Box {
  n: number;
  constructor(n: number) {
    this.n = n;
  }
}
console.log(create(Box, 7).n, Box.name, Named.name);
