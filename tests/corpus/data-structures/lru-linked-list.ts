// An LRU cache over a doubly linked list with a sentinel: iteration both ways, resizing, and removal while iterating.
class Node<K, V> {
  previous: Node<K, V>;
  next: Node<K, V>;
  readonly key: K;
  value: V;
  constructor(key: K, value: V) { this.key = key; this.value = value; this.previous = this; this.next = this; }
  unlink(): this { this.previous.next = this.next; this.next.previous = this.previous; this.previous = this.next = this; return this; }
  insertAfter(at: Node<K, V>): this { this.previous = at; this.next = at.next; at.next.previous = this; at.next = this; return this; }
}
class Lru<K, V> implements Iterable<[K, V]> {
  readonly #nodes = new Map<K, Node<K, V>>();
  readonly #root = new Node<K | undefined, V | undefined>(undefined, undefined) as Node<K, V>;
  #capacity: number;
  constructor(capacity: number, entries: Iterable<readonly [K, V]> = []) {
    this.#capacity = capacity;
    for (const [k, v] of entries) this.set(k, v);
  }
  get capacity(): number { return this.#capacity; }
  set capacity(value: number) { this.#capacity = Math.max(0, value | 0); this.#trim(); }
  #trim(): K[] {
    const gone: K[] = [];
    while (this.#nodes.size > this.#capacity) {
      const { key } = this.#root.previous.unlink();
      this.#nodes.delete(key);
      gone.push(key);
    }
    return gone;
  }
  get(key: K): V | undefined { return this.#nodes.get(key)?.unlink().insertAfter(this.#root).value; }
  set(key: K, value: V): K[] {
    const node = this.#nodes.get(key);
    if (node) { node.unlink().insertAfter(this.#root).value = value; return []; }
    this.#nodes.set(key, new Node(key, value).insertAfter(this.#root));
    return this.#trim();
  }
  delete(key: K): boolean { this.#nodes.get(key)?.unlink(); return this.#nodes.delete(key); }
  *[Symbol.iterator](): Generator<[K, V]> {
    for (let node = this.#root.next, next = node.next; node !== this.#root; node = next, next = node.next) yield [node.key, node.value];
  }
  *oldest(): Generator<K> { for (let node = this.#root.previous; node !== this.#root; node = node.previous) yield node.key; }
  get size(): number { return this.#nodes.size; }
}
const lru = new Lru<string | number, string>(3, [["a", "A"], [1, "one"], ["1", "text"]]);
console.log([...lru], [...lru.oldest()], lru.get("a"), lru.set("b", "B"), lru.get(1));
console.log([...lru].join(" "), lru.set("1", "again"), new Map(lru), lru.size);
for (const [key] of lru) if (key !== "b") console.log(key, lru.delete(key), lru.delete(key));
console.log([...lru], (lru.capacity = 0), lru.size, lru.set("x", "y"), [...lru]);
lru.capacity = 2.9;
for (const n of [NaN, -0, 0, NaN]) lru.set(n, `${n}`);
console.log([...lru.oldest()], lru.get(0), lru.capacity);
const spy = new Lru<{ id: number }, number[]>(2);
const keys = [{ id: 1 }, { id: 1 }, { id: 2 }];
console.log(keys.flatMap((k, i) => spy.set(k, [i])).map(({ id }) => id), spy.get(keys[0]!), spy.get(keys[1]!)?.at(0));
