// Trees whose nodes know their parents: cycles everywhere, cut off in parts.
class Tree {
  parent: Tree | null = null;
  readonly children: Tree[] = [];
  readonly label: string;
  constructor(label: string) {
    this.label = label;
  }
  add(child: Tree): this {
    child.parent = this;
    this.children.push(child);
    return this;
  }
  size(): number {
    let n = 1;
    for (const child of this.children) n += child.size();
    return n;
  }
}
function grow(depth: number, label: string): Tree {
  const tree = new Tree(label);
  if (depth > 0) for (let i = 0; i < 4; i++) tree.add(grow(depth - 1, `${label}.${i}`));
  return tree;
}
const root = grow(5, "r");
console.log(root.size());
for (let round = 0; round < 6; round++) {
  const cut = root.children.shift();
  root.add(grow(4, `n${round}`));
  console.log(cut?.label, cut?.size(), cut?.parent === root, root.size());
}
let leaf: Tree = root;
while (leaf.children.length > 0) leaf = leaf.children[leaf.children.length - 1]!;
const path: string[] = [];
for (let at: Tree | null = leaf; at !== null; at = at.parent) path.push(at.label);
console.log(path.join(" < "));
