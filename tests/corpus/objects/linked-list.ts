// A linked list and a binary tree with null ends.
type List = { value: number; rest: List } | null;
let list: List = null;
for (let i = 5; i > 0; i--) list = { value: i, rest: list };
let sum = 0;
for (let n = list; n !== null; n = n.rest) sum += n.value;
console.log(sum);
function reverse(l: List): List {
  let out: List = null;
  while (l) {
    out = { value: l.value, rest: out };
    l = l.rest;
  }
  return out;
}
console.log(reverse(list)?.value, reverse(null));
class Tree {
  left: Tree | null = null;
  right: Tree | null = null;
  key: number;
  constructor(key: number) {
    this.key = key;
  }
  insert(key: number): void {
    if (key < this.key) this.left ? this.left.insert(key) : (this.left = new Tree(key));
    else this.right ? this.right.insert(key) : (this.right = new Tree(key));
  }
  walk(out: number[] = []): number[] {
    this.left?.walk(out);
    out.push(this.key);
    this.right?.walk(out);
    return out;
  }
}
const t = new Tree(50);
for (const k of [30, 70, 20, 40, 60, 80, 35]) t.insert(k);
console.log(t.walk(), t.left?.right?.left?.key, t.left?.left?.left);
