// Class expressions: anonymous, named, immediately used, in arrays and as arguments.
const Anonymous = class {
  hi(): string {
    return "anonymous";
  }
};
const Named = class Inner {
  self(): typeof Inner {
    return Inner;
  }
};
const list = [class A {}, class {}, Anonymous];
console.log(new Anonymous().hi(), Named.name, new Named().self() === Named, list.map((c) => c.name));
function make<T>(C: new () => T): T {
  return new C();
}
console.log(make(class { v = 3; }).v, new (class { w = 4; })().w);
