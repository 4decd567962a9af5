// Object.create with the prototype of another object: the same class, no constructor, no properties.
class Hasher {
  readonly size: number;
  state: number[];
  done = false;
  constructor(size: number) {
    this.size = size;
    this.state = [size];
    console.log("constructed", size);
  }
  copyInto(to?: Hasher): Hasher {
    to ||= Object.create(Object.getPrototypeOf(this), {}) as Hasher;
    (to as { size: number }).size = this.size;
    to.state = this.state.slice();
    to.done = this.done;
    return to;
  }
  sum(): number {
    return this.state.reduce((a, b) => a + b, 0);
  }
}
class Outer {
  inner: Hasher | undefined;
  anything: unknown;
  constructor() {
    this.inner = new Hasher(1);
    this.anything = 1;
  }
}
const unset = Object.create(Object.getPrototypeOf(new Outer())) as Outer;
console.log(unset.inner, unset.anything, unset.inner?.size, unset.anything || "nothing");
class Wide extends Hasher {
  override sum(): number {
    return super.sum() * 2;
  }
}
function local(base: number): Hasher {
  class Inner extends Hasher {
    override sum(): number {
      return base + super.sum();
    }
  }
  return new Inner(4);
}
for (const hasher of [new Hasher(2), new Wide(3), local(100)]) {
  hasher.state.push(10);
  const copy = hasher.copyInto();
  copy.state.push(1);
  console.log(copy.sum(), hasher.sum(), copy instanceof Wide, copy === hasher, copy.size);
  console.log(copy.constructor === hasher.constructor, Object.keys(copy).join());
}
console.log(Object.keys(Object.create(Object.getPrototypeOf({ a: 1 }))).length);
