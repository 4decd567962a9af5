// `#x in this` is false until the constructors above the class have run; then its fields come one by one.
class Base {
  constructor() {
    this.hook();
  }
  hook(): void {}
}
class Derived extends Base {
  #x = 1;
  #later: boolean = #x in this;
  static has(value: object): boolean {
    return #x in value;
  }
  override hook(): void {
    console.log("hook", #x in this, #later in this);
  }
  tell(): void {
    this.#x++;
    console.log("tell", #x in this, #later in this, this.#x, this.#later);
  }
}
const derived = new Derived();
derived.tell();
derived.hook();
console.log(Derived.has(derived), Derived.has(new Base()), Derived.has({}), Derived.has([]));

class Unset extends Base {
  #value: unknown;
  override hook(): void {
    console.log("unset", #value in this);
    if (#value in this) console.log(this.#value);
  }
}
new Unset().hook();

class Order {
  readonly before: boolean = Order.#check(this);
  #mark: number | undefined = undefined;
  readonly after: boolean = Order.#check(this);
  static #check(order: Order): boolean {
    return #mark in order;
  }
  get mark(): number | undefined {
    return this.#mark;
  }
}
const order = new Order();
console.log(order.before, order.after, order.mark);
