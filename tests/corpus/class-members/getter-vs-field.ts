// A subclass with a field where the parent has an accessor, and the other way around behind an interface.
interface HasName {
  readonly name: string;
}
class ByGetter implements HasName {
  get name(): string {
    return "getter";
  }
}
class ByField implements HasName {
  name = "field";
}
class ByStatic {
  static name2 = "static";
}
const list: HasName[] = [new ByGetter(), new ByField(), { name: "literal" }, { get name(): string { return "literal getter"; } }];
console.log(list.map((x) => x.name), ByStatic.name2, list.map((x) => Object.keys(x).length));
