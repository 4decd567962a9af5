// Nested instances: depth, names of classes, private fields unseen, inherited fields in order.
class Leaf {
  readonly value: number;
  #hidden = true;
  constructor(value: number) {
    this.value = value;
  }
  isHidden(): boolean {
    return this.#hidden;
  }
}
class Branch<T> {
  left: T | null = null;
  right: T | null = null;
  readonly tags = new Set<string>();
}
class Named extends Branch<Named | Leaf> {
  name = "n";
  static instances = 0;
}
const root = new Named();
root.left = new Leaf(1);
root.right = new Named();
root.right.left = new Named();
root.right.left.left = new Leaf(2);
root.tags.add("root");
console.log(root);
console.log([root], { root });
console.dir(root, { depth: null });
console.dir(root, { depth: 1 });
console.log("%o", new Leaf(3).isHidden(), "%s", String(new Leaf(4)), `${root}`);
