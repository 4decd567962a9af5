// Sets of sets, greedy colouring and connected components over an undirected graph.
class Graph<N> {
  readonly #neighbours = new Map<N, Set<N>>();
  constructor(...edges: (readonly [N, N])[]) {
    for (const [a, b] of edges) this.connect(a, b);
  }
  node(n: N): Set<N> {
    let set = this.#neighbours.get(n);
    if (!set) this.#neighbours.set(n, (set = new Set()));
    return set;
  }
  connect(a: N, b: N): void {
    this.node(a).add(b);
    this.node(b).add(a);
  }
  coloring(): Map<N, number> {
    const colors = new Map<N, number>();
    const order = [...this.#neighbours].sort(([, a], [, b]) => b.size - a.size);
    for (const [n, neighbours] of order) {
      const used = new Set([...neighbours].map((m) => colors.get(m)));
      let color = 0;
      while (used.has(color)) color++;
      colors.set(n, color);
    }
    return colors;
  }
  components(): N[][] {
    const left = new Set(this.#neighbours.keys());
    const result: N[][] = [];
    for (const start of left) {
      const component: N[] = [];
      const stack = [start];
      left.delete(start);
      while (stack.length > 0) {
        const n = stack.pop()!;
        component.push(n);
        for (const m of this.node(n)) if (left.delete(m)) stack.push(m);
      }
      result.push(component);
    }
    return result;
  }
}
const states = new Graph<string>(["WA", "NT"], ["WA", "SA"], ["NT", "SA"], ["NT", "Q"], ["SA", "Q"], ["SA", "NSW"], ["SA", "V"], ["Q", "NSW"], ["NSW", "V"]);
states.node("T");
console.log(states.coloring(), states.components().map((c) => c.length));
const numbers = new Graph<number>([1, 2], [3, 4], [4, 5], [NaN, 1], [-0, 0]);
console.log(numbers.components(), numbers.coloring().get(NaN));
