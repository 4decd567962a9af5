// How instances print: names, private fields, accessors, tags, empties, subclasses of built-ins.
class Plain {}
class Fields {
  a = 1;
  b = "two";
  #hidden = 3;
  static s = 4;
  get both(): number {
    return this.a + this.#hidden;
  }
}
class Tagged {
  [Symbol.toStringTag] = "Tag";
  v = 1;
}
class Dict extends Map<string, number> {
  extra = true;
}
class Oops extends Error {
  detail = { n: 1 };
}
console.log(new Plain(), [new Plain()], new Fields(), { f: new Fields() }, new Tagged());
console.log(new Dict([["k", 1]]), new (class extends Set<number> {})([1]), new (class {})(), Plain, [Fields], class extends Plain {});
console.log(new Oops("m").detail, String(new Tagged()));
console.log([() => 1, function named() {}, async () => {}, function* gen() {}, Math.max], { f: () => 1, m() {} });
