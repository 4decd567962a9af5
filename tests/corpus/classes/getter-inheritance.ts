// Overriding accessors, fields over accessors read through the base type.
class Base {
  #v = 1;
  get value(): number {
    return this.#v;
  }
  set value(x: number) {
    this.#v = x;
  }
  double(): number {
    return this.value * 2;
  }
}
class ReadOnly extends Base {
  override get value(): number {
    return 100;
  }
  override set value(x: number) {
    console.log("ignored", x);
  }
}
class Logged extends Base {
  reads = 0;
  override get value(): number {
    this.reads++;
    return super.value;
  }
  override set value(x: number) {
    super.value = x * 10;
  }
}
for (const o of [new Base(), new ReadOnly(), new Logged()]) {
  o.value = 7;
  o.value += 1;
  console.log(o.value, o.double(), o instanceof Logged ? o.reads : "-");
}
