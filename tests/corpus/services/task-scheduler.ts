// A scheduler over virtual time: a heap of tasks with priorities, recurring tasks, cancellation, starvation counts.
interface Task { at: number; readonly priority: number; readonly sequence: number; readonly name: string; readonly every?: number; run(time: number): void | "stop" }
class Heap<T> {
  private readonly items: T[] = [];
  private readonly less: (a: T, b: T) => boolean;
  constructor(less: (a: T, b: T) => boolean) { this.less = less; }
  get size(): number { return this.items.length; }
  peek(): T | undefined { return this.items[0]; }
  push(item: T): void {
    let i = this.items.push(item) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.less(this.items[i]!, this.items[parent]!)) break;
      [this.items[i], this.items[parent]] = [this.items[parent]!, this.items[i]!];
      i = parent;
    }
  }
  pop(): T | undefined {
    const top = this.items[0];
    const last = this.items.pop();
    if (this.items.length > 0 && last !== undefined) {
      this.items[0] = last;
      for (let i = 0; ; ) {
        const [left, right] = [2 * i + 1, 2 * i + 2];
        let least = i;
        if (left < this.items.length && this.less(this.items[left]!, this.items[least]!)) least = left;
        if (right < this.items.length && this.less(this.items[right]!, this.items[least]!)) least = right;
        if (least === i) break;
        [this.items[i], this.items[least]] = [this.items[least]!, this.items[i]!];
        i = least;
      }
    }
    return top;
  }
}
class Scheduler {
  #heap = new Heap<Task>((a, b) => a.at < b.at || (a.at === b.at && (a.priority > b.priority || (a.priority === b.priority && a.sequence < b.sequence))));
  #sequence = 0;
  #cancelled = new Set<string>();
  time = 0;
  readonly trace: string[] = [];
  schedule(name: string, delay: number, run: Task["run"], { priority = 0, every }: { priority?: number; every?: number } = {}): () => void {
    const task: Task = { at: this.time + Math.max(0, delay), priority, sequence: this.#sequence++, name, run, ...(every !== undefined && { every }) };
    this.#heap.push(task);
    return () => void this.#cancelled.add(name);
  }
  runUntil(end: number): number {
    let ran = 0;
    for (let next = this.#heap.peek(); next && next.at <= end; next = this.#heap.peek()) {
      const task = this.#heap.pop()!;
      this.time = task.at;
      if (this.#cancelled.has(task.name)) continue;
      ran++;
      this.trace.push(`${task.at}:${task.name}`);
      const verdict = task.run(this.time);
      if (task.every !== undefined && verdict !== "stop") this.#heap.push({ ...task, at: task.at + task.every, sequence: this.#sequence++ });
    }
    this.time = end;
    return ran;
  }
  get pending(): number { return this.#heap.size; }
}
const s = new Scheduler();
let ticks = 0;
const stopBeat = s.schedule("beat", 0, () => {}, { every: 2.5 });
s.schedule("tick", 1, () => (++ticks === 3 ? "stop" : undefined), { every: 3, priority: 1 });
s.schedule("late", 10, (time) => { s.schedule("nested", 0, () => {}); s.schedule("past", -5, () => {}, { priority: 9 }); if (time > 9) stopBeat(); });
s.schedule("high", 10, () => {}, { priority: 5 });
console.log(s.runUntil(5), s.trace.splice(0).join(" "));
console.log(s.runUntil(5), s.runUntil(10), s.trace.splice(0).join(" "));
console.log(s.runUntil(100), s.trace, s.pending, s.time, ticks);
const random = ((seed: number) => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648)(42);
const heap = new Heap<number>((a, b) => a < b);
for (let i = 0; i < 200; i++) heap.push(Math.floor(random() * 50));
const out: number[] = [];
while (heap.size > 0) out.push(heap.pop()!);
console.log(out.length, out.every((v, i) => i === 0 || out[i - 1]! <= v), heap.pop());
