// Generator methods: computed, static, private, in literals; this and arguments.
class Tree {
  readonly left: Tree | null;
  readonly value: number;
  readonly right: Tree | null;
  constructor(left: Tree | null, value: number, right: Tree | null) {
    this.left = left;
    this.value = value;
    this.right = right;
  }
  *[Symbol.iterator](): Generator<number> {
    if (this.left) yield* this.left;
    yield this.value;
    if (this.right) yield* this.right;
  }
  static *of(...values: number[]): Generator<Tree> {
    for (const v of values) yield new Tree(null, v, null);
  }
  *#secret(): Generator<string> {
    yield "s";
  }
  secrets(): string[] {
    return [...this.#secret()];
  }
}
const t = new Tree(new Tree(null, 1, null), 2, new Tree(null, 3, null));
console.log([...t], [...Tree.of(4, 5)].map((x) => x.value), t.secrets());
const o = {
  base: 10,
  *items(n: number): Generator<number> {
    for (let i = 0; i < n; i++) yield this.base + i;
  },
};
console.log(Array.from(o.items(3)), Math.max(...o.items(2)), new Set(o.items(2)));
