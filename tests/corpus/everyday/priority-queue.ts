// A binary heap with a comparator; equal priorities leave in any order, so keys are distinct.
type Compare<T> = (a: T, b: T) => number;

class PriorityQueue<T> {
  private readonly heap: T[] = [];
  private readonly compare: Compare<T>;
  constructor(compare: Compare<T>, items: Iterable<T> = []) {
    this.compare = compare;
    for (const item of items) this.push(item);
  }
  get size(): number {
    return this.heap.length;
  }
  push(item: T): void {
    const { heap } = this;
    let at = heap.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.compare(heap[at]!, heap[parent]!) >= 0) break;
      [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
      at = parent;
    }
  }
  pop(): T | undefined {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (heap.length === 0 || last === undefined) return top;
    heap[0] = last;
    for (let at = 0; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && this.compare(heap[child]!, heap[least]!) < 0) least = child;
      if (least === at) return top;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
  }
}

const words = new PriorityQueue<string>((a, b) => a.length - b.length || a.localeCompare(b), "the quick brown fox jumps over it".split(" "));
const out: string[] = [];
for (let word = words.pop(); word !== undefined; word = words.pop()) out.push(word);
console.log(out.join(" "), words.size, words.pop());

interface Task {
  readonly name: string;
  readonly due: number;
}
const tasks = new PriorityQueue<Task>(({ due: a }, { due: b }) => a - b);
for (let i = 0; i < 10; i++) tasks.push({ name: `t${i}`, due: (i * 7919) % 31 });
const order: number[] = [];
while (tasks.size > 0) order.push(tasks.pop()!.due);
console.log(order, order.every((due, i) => i === 0 || order[i - 1]! <= due));
