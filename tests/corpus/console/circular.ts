// Circular structures and repeated references.
interface Node2 {
  name: string;
  next?: Node2;
  list?: Node2[];
}
const a: Node2 = { name: "a" };
const b: Node2 = { name: "b", next: a };
console.log({ first: a, second: a });
a.next = a;
console.log(a);
a.next = b;
console.log(a, b);
const c: Node2 = { name: "c", list: [] };
c.list!.push(c, c);
console.log(c);
class Tree {
  parent: Tree | null = null;
  children: Tree[] = [];
  add(t: Tree): this {
    t.parent = this;
    this.children.push(t);
    return this;
  }
}
console.log(new Tree().add(new Tree()));
