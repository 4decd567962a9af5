// Generic containers with constraints and static factories.
class Stack<T> {
  #items: T[] = [];
  static of<U>(...xs: U[]): Stack<U> {
    const s = new Stack<U>();
    for (const x of xs) s.push(x);
    return s;
  }
  push(x: T): this {
    this.#items.push(x);
    return this;
  }
  pop(): T | undefined {
    return this.#items.pop();
  }
  get size(): number {
    return this.#items.length;
  }
  map<U>(f: (x: T) => U): Stack<U> {
    return Stack.of(...this.#items.map(f));
  }
  *[Symbol.iterator](): Generator<T> {
    for (let i = this.#items.length - 1; i >= 0; i--) yield this.#items[i]!;
  }
}
const s = Stack.of(1, 2, 3);
console.log([...s], s.pop(), s.size, [...s.map((n) => "n" + n)], new Stack<string>().pop());
class Sorted<T extends { key: number }> extends Stack<T> {
  max(): T | undefined {
    let best: T | undefined;
    for (const x of this) if (best === undefined || x.key > best.key) best = x;
    return best;
  }
}
const t = new Sorted<{ key: number; name: string }>().push({ key: 1, name: "a" }).push({ key: 9, name: "b" });
console.log(t.max()?.name, t.size);
