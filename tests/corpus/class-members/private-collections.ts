// Private methods, static private state, and access to those of another instance.
class Node2 {
  static #count = 0;
  readonly #id = ++Node2.#count;
  #links = new Set<Node2>();
  link(...others: Node2[]): this {
    for (const other of others) {
      this.#links.add(other);
      other.#links.add(this);
    }
    return this;
  }
  #visit(seen: Map<number, number>, depth: number): void {
    if ((seen.get(this.#id) ?? Infinity) <= depth) return;
    seen.set(this.#id, depth);
    for (const other of this.#links) other.#visit(seen, depth + 1);
  }
  distances(): [number, number][] {
    const seen = new Map<number, number>();
    this.#visit(seen, 0);
    return [...seen].sort(([a], [b]) => a - b);
  }
  static has(value: unknown): boolean {
    return typeof value === "object" && value !== null && #id in value;
  }
  static get count(): number {
    return Node2.#count;
  }
}
const nodes = Array.from({ length: 6 }, () => new Node2());
nodes[0]!.link(nodes[1]!, nodes[2]!);
nodes[2]!.link(nodes[3]!);
nodes[3]!.link(nodes[1]!, nodes[4]!);
console.log(nodes[0]!.distances(), nodes[5]!.distances(), Node2.count, Node2.has(nodes[1]), Node2.has({}), Node2.has(null));
