// Generic classes, static members of them, constraints, defaults and inference.
class Stack<T = string> {
  static made = 0;
  #items: T[] = [];
  constructor(...items: T[]) {
    this.#items = items;
    Stack.made++;
  }
  push(item: T): this {
    this.#items.push(item);
    return this;
  }
  map<U>(f: (item: T) => U): Stack<U> {
    return new Stack(...this.#items.map(f));
  }
  get top(): T | undefined {
    return this.#items.at(-1);
  }
}
class NumberStack extends Stack<number> {
  sum(): number {
    let total = 0;
    this.map((n) => (total += n));
    return total;
  }
}
const s = new NumberStack(1, 2).push(3);
console.log(s.sum(), s.top, s.map(String).top?.length, new Stack("a").push("b").top, Stack.made);
