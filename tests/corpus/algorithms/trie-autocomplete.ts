// A trie with counted ends, ordered completion, removal that prunes, and longest common prefix.
class Node {
  readonly children = new Map<string, Node>();
  count = 0;
}
class Trie {
  readonly #root = new Node();
  #size = 0;
  get size(): number {
    return this.#size;
  }
  add(word: string): this {
    let node = this.#root;
    for (const c of word) {
      let child = node.children.get(c);
      if (!child) node.children.set(c, (child = new Node()));
      node = child;
    }
    if (node.count++ === 0) this.#size++;
    return this;
  }
  #walk(prefix: string): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const c of prefix) if (!(node = node?.children.get(c))) return undefined;
    return node;
  }
  *complete(prefix: string): Generator<string, number> {
    const start = this.#walk(prefix);
    if (!start) return 0;
    let found = 0;
    function* visit(node: Node, text: string): Generator<string> {
      if (node.count > 0) {
        found++;
        yield text;
      }
      for (const [c, child] of [...node.children].sort(([a], [b]) => (a < b ? -1 : 1))) yield* visit(child, text + c);
    }
    yield* visit(start, prefix);
    return found;
  }
  remove(word: string): boolean {
    const path: [Node, string][] = [];
    let node = this.#root;
    for (const c of word) {
      const child = node.children.get(c);
      if (!child) return false;
      path.push([node, c]);
      node = child;
    }
    if (node.count === 0) return false;
    node.count = 0;
    this.#size--;
    for (const [parent, c] of path.reverse()) {
      const child = parent.children.get(c)!;
      if (child.count > 0 || child.children.size > 0) break;
      parent.children.delete(c);
    }
    return true;
  }
  commonPrefix(): string {
    let text = "";
    for (let node = this.#root; node.children.size === 1 && node.count === 0; ) {
      const [[c, child]] = [...node.children] as [[string, Node]];
      text += c;
      node = child;
    }
    return text;
  }
}
const trie = new Trie().add("interval").add("interview").add("internet").add("inter").add("interval");
console.log(trie.size, [...trie.complete("inter")], [...trie.complete("interv")], [...trie.complete("x")]);
console.log(trie.commonPrefix(), trie.remove("inter"), trie.remove("inter"), trie.remove("in"), trie.size);
console.log(trie.commonPrefix(), [...trie.complete("")]);
const steps = trie.complete("interv");
for (let step = steps.next(); ; step = steps.next()) {
  console.log(step.done, step.value);
  if (step.done) break;
}
