// A search tree with insertion, removal, ranges, ranks and iteration in order.
interface Node<K, V> {
  key: K;
  value: V;
  left: Node<K, V> | null;
  right: Node<K, V> | null;
  size: number;
}
class TreeMap<K, V> {
  #root: Node<K, V> | null = null;
  readonly #compare: (a: K, b: K) => number;
  constructor(compare: (a: K, b: K) => number) {
    this.#compare = compare;
  }
  get size(): number {
    return this.#root?.size ?? 0;
  }
  set(key: K, value: V): this {
    const put = (n: Node<K, V> | null): Node<K, V> => {
      if (n === null) return { key, value, left: null, right: null, size: 1 };
      const order = this.#compare(key, n.key);
      if (order === 0) n.value = value;
      else if (order < 0) n.left = put(n.left);
      else n.right = put(n.right);
      n.size = 1 + (n.left?.size ?? 0) + (n.right?.size ?? 0);
      return n;
    };
    this.#root = put(this.#root);
    return this;
  }
  delete(key: K): boolean {
    const before = this.size;
    const cut = (n: Node<K, V> | null, k: K): Node<K, V> | null => {
      if (n === null) return null;
      const order = this.#compare(k, n.key);
      if (order < 0) n.left = cut(n.left, k);
      else if (order > 0) n.right = cut(n.right, k);
      else if (n.left === null || n.right === null) return n.left ?? n.right;
      else {
        let next = n.right;
        while (next.left !== null) next = next.left;
        [n.key, n.value] = [next.key, next.value];
        n.right = cut(n.right, next.key);
      }
      n.size = 1 + (n.left?.size ?? 0) + (n.right?.size ?? 0);
      return n;
    };
    this.#root = cut(this.#root, key);
    return this.size < before;
  }
  *range(from: K, to: K, n = this.#root): Generator<[K, V]> {
    if (n === null) return;
    const [low, high] = [this.#compare(from, n.key), this.#compare(n.key, to)];
    if (low < 0) yield* this.range(from, to, n.left);
    if (low <= 0 && high < 0) yield [n.key, n.value];
    if (high < 0) yield* this.range(from, to, n.right);
  }
  rank(key: K): number {
    let [n, rank] = [this.#root, 0];
    while (n !== null) {
      if (this.#compare(key, n.key) <= 0) n = n.left;
      else [rank, n] = [rank + 1 + (n.left?.size ?? 0), n.right];
    }
    return rank;
  }
}
const tree = new TreeMap<number, string>((a, b) => a - b);
for (let i = 0; i < 40; i++) tree.set((i * 17) % 41, `v${i}`);
console.log(tree.size, [...tree.range(5, 12)].map(([k, v]) => `${k}${v}`).join(" "), tree.rank(20), tree.set(20, "x").size);
for (let k = 0; k < 41; k += 3) tree.delete(k);
console.log(tree.size, tree.delete(3), [...tree.range(-1, 15)].map(([k]) => k).join(), tree.rank(20), tree.rank(99));
