// Static members that use the class, instances in statics, and classes that refer to each other.
class Color {
  static readonly all: Color[] = [];
  static readonly red = new Color("red");
  static readonly green = new Color("green");
  readonly name: string;
  constructor(name: string) {
    this.name = name;
    Color.all.push(this);
  }
  get next(): Color {
    const i = Color.all.indexOf(this);
    return Color.all[(i + 1) % Color.all.length]!;
  }
}
class Parent {
  readonly kids: Child[] = [];
  add(name: string): this {
    this.kids.push(new Child(this, name));
    return this;
  }
}
class Child {
  readonly parent: Parent;
  readonly name: string;
  constructor(parent: Parent, name: string) {
    this.parent = parent;
    this.name = name;
  }
}
console.log(Color.red.next.name, Color.green.next.name, Color.all.length);
console.log(new Parent().add("a").add("b").kids.map((k) => k.name + k.parent.kids.length));
