// Static methods and accessors are inherited; `this` is the class that was asked.
class Base {
  static label = "base";
  static create(): Base {
    return new this();
  }
  static get title(): string {
    return `<${this.label}>`;
  }
  name(): string {
    return "base";
  }
}
class Derived extends Base {
  static override label = "derived";
  override name(): string {
    return "derived";
  }
}
console.log(Base.create().name(), Derived.create().name(), Base.title, Derived.title);
console.log(Derived.create() instanceof Derived, Object.keys(Base), Object.keys(Derived));
