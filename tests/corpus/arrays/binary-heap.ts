// A binary heap with its own order, against sort.
class Heap<T> {
  readonly #items: T[] = [];
  readonly #isBefore: (a: T, b: T) => boolean;
  constructor(isBefore: (a: T, b: T) => boolean) {
    this.#isBefore = isBefore;
  }
  get size(): number {
    return this.#items.length;
  }
  push(item: T): void {
    let at = this.#items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(this.#items[at]!, this.#items[parent]!)) break;
      [this.#items[at], this.#items[parent]] = [this.#items[parent]!, this.#items[at]!];
      at = parent;
    }
  }
  pop(): T | undefined {
    const top = this.#items[0];
    const last = this.#items.pop();
    if (last === undefined || this.#items.length === 0) return top;
    this.#items[0] = last;
    for (let at = 0; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.#items.length && this.#isBefore(this.#items[child]!, this.#items[least]!)) least = child;
      if (least === at) return top;
      [this.#items[at], this.#items[least]] = [this.#items[least]!, this.#items[at]!];
      at = least;
    }
  }
}
const heap = new Heap<number>((a, b) => a < b);
const numbers = Array.from({ length: 200 }, (_, i) => (i * 7919) % 211);
for (const n of numbers) heap.push(n);
const out: number[] = [];
while (heap.size > 0) out.push(heap.pop()!);
console.log(out.join() === numbers.toSorted((a, b) => a - b).join(), out.slice(0, 5), heap.pop());
const words = new Heap<string>((a, b) => a.length > b.length);
for (const word of ["a", "ccc", "bb"]) words.push(word);
console.log(words.pop(), words.size);
