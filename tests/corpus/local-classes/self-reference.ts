// A class in a function refers to itself by name, and two classes to each other.
function build(limit: number): string {
  class Node {
    readonly next: Node | null;
    readonly value: number;
    constructor(value: number) {
      this.value = value;
      this.next = value < limit ? new Node(value + 1) : null;
    }
    static from(value: number): Node {
      return new Node(value);
    }
    wrap(): Wrapper {
      return new Wrapper(this);
    }
  }
  class Wrapper {
    readonly node: Node;
    constructor(node: Node) {
      this.node = node;
    }
    unwrap(): Node {
      return this.node.next ?? Node.from(limit);
    }
  }
  const parts: number[] = [];
  for (let at: Node | null = Node.from(1); at; at = at.next) parts.push(at.value);
  return parts.join() + " " + new Node(1).wrap().unwrap().value;
}
console.log(build(4), build(2));
