// super in static methods.
class Base {
  static items: string[] = ["base"];
  static list(): string {
    return this.items.join("+");
  }
}
class Derived extends Base {
  static override items = ["derived"];
  static override list(): string {
    return `(${super.list()})`;
  }
}
console.log(Base.list(), Derived.list());
