// Static fields and methods, inherited statics.
class Registry {
  static count = 0;
  static names: string[] = [];
  static add(name: string): number {
    Registry.names.push(name);
    return ++this.count;
  }
  static readonly limit = 10;
}
console.log(Registry.add("a"), Registry.add("b"), Registry.count, Registry.names, Registry.limit);
class Base {
  static create(): string {
    return "base " + this.tag();
  }
  static tag(): string {
    return "B";
  }
}
class Derived extends Base {
  static override tag(): string {
    return "D" + super.tag();
  }
}
console.log(Base.create(), Derived.create());
Registry.count += 10;
console.log(Registry.count);
