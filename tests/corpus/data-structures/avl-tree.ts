// A self-balancing tree: ordered iteration, range queries, removal; invariants are checked after each step.
interface AvlNode<K, V> {
  key: K;
  value: V;
  height: number;
  left: AvlNode<K, V> | undefined;
  right: AvlNode<K, V> | undefined;
}
const height = (n: AvlNode<unknown, unknown> | undefined): number => n?.height ?? 0;
class AvlMap<K, V> implements Iterable<readonly [K, V]> {
  #root: AvlNode<K, V> | undefined;
  readonly #compare: (a: K, b: K) => number;
  size = 0;
  constructor(compare: (a: K, b: K) => number) {
    this.#compare = compare;
  }
  #fix(n: AvlNode<K, V>): AvlNode<K, V> {
    n.height = 1 + Math.max(height(n.left), height(n.right));
    const balance = height(n.left) - height(n.right);
    if (balance > 1) {
      if (height(n.left!.left) < height(n.left!.right)) n.left = this.#rotate(n.left!, "left");
      return this.#rotate(n, "right");
    }
    if (balance < -1) {
      if (height(n.right!.right) < height(n.right!.left)) n.right = this.#rotate(n.right!, "right");
      return this.#rotate(n, "left");
    }
    return n;
  }
  #rotate(n: AvlNode<K, V>, direction: "left" | "right"): AvlNode<K, V> {
    const other = direction === "left" ? "right" : "left";
    const top = n[other]!;
    n[other] = top[direction];
    top[direction] = n;
    n.height = 1 + Math.max(height(n.left), height(n.right));
    top.height = 1 + Math.max(height(top.left), height(top.right));
    return top;
  }
  set(key: K, value: V): this {
    const put = (n: AvlNode<K, V> | undefined): AvlNode<K, V> => {
      if (!n) {
        this.size++;
        return { key, value, height: 1, left: undefined, right: undefined };
      }
      const order = this.#compare(key, n.key);
      if (order === 0) n.value = value;
      else if (order < 0) n.left = put(n.left);
      else n.right = put(n.right);
      return this.#fix(n);
    };
    this.#root = put(this.#root);
    return this;
  }
  delete(key: K): boolean {
    const before = this.size;
    const least = (n: AvlNode<K, V>): AvlNode<K, V> => (n.left ? least(n.left) : n);
    const remove = (n: AvlNode<K, V> | undefined, key: K): AvlNode<K, V> | undefined => {
      if (!n) return undefined;
      const order = this.#compare(key, n.key);
      if (order < 0) n.left = remove(n.left, key);
      else if (order > 0) n.right = remove(n.right, key);
      else {
        if (!n.left || !n.right) {
          this.size--;
          return n.left ?? n.right;
        }
        const next = least(n.right);
        n.key = next.key;
        n.value = next.value;
        n.right = remove(n.right, next.key);
      }
      return this.#fix(n);
    };
    this.#root = remove(this.#root, key);
    return this.size < before;
  }
  *[Symbol.iterator](): Generator<readonly [K, V]> {
    function* walk(n: AvlNode<K, V> | undefined): Generator<readonly [K, V]> {
      if (!n) return;
      yield* walk(n.left);
      yield [n.key, n.value];
      yield* walk(n.right);
    }
    yield* walk(this.#root);
  }
  check(): number {
    const depth = (n: AvlNode<K, V> | undefined): number => {
      if (!n) return 0;
      const [l, r] = [depth(n.left), depth(n.right)];
      if (Math.abs(l - r) > 1 || n.height !== 1 + Math.max(l, r)) throw new Error(`unbalanced at ${n.key}`);
      return 1 + Math.max(l, r);
    };
    return depth(this.#root);
  }
}
const map = new AvlMap<number, string>((a, b) => a - b);
for (let i = 0; i < 100; i++) {
  map.set((i * 37) % 101, `v${i}`);
  map.check();
}
console.log(map.size, map.check(), [...map].slice(0, 3), [...map].map(([k]) => k).every((k, i, a) => i === 0 || a[i - 1]! < k));
for (let i = 0; i < 101; i += 2) {
  map.delete(i);
  map.check();
}
console.log(map.size, map.check(), map.delete(2), map.delete(3));
const words = new AvlMap<string, number>((a, b) => (a < b ? -1 : a > b ? 1 : 0));
for (const w of "the cat and the dog and the bird".split(" ")) words.set(w, w.length);
for (const [word, n] of words) console.log(word, n);
