// Instances with many fields, inheritance, accessors and nested collections.
class Base {
  id = 1;
  protected kind = "base";
}
class Widget extends Base {
  label = "a label";
  size: [number, number] = [10, 20];
  tags = new Set(["x"]);
  meta = new Map<string, number>([["k", 1]]);
  parent: Widget | null = null;
  #hidden = 5;
  opt?: string;
  get area(): number {
    return this.size[0] * this.size[1] + this.#hidden;
  }
}
const w = new Widget();
console.log(w);
const v = new Widget();
v.parent = w;
v.opt = "set";
console.log(v);
console.log([new Base(), new Base()], { b: new Base() });
class Generic<T> {
  value: T;
  constructor(value: T) {
    this.value = value;
  }
}
console.log(new Generic(1), new Generic("s"), new Generic([new Generic(null)]));
