// Customers, tellers and a clock: discrete events by a heap, waiting times by a seeded stream.
class Heap<T> {
  readonly #items: T[] = [];
  readonly #before: (a: T, b: T) => boolean;
  constructor(before: (a: T, b: T) => boolean) {
    this.#before = before;
  }
  get size(): number {
    return this.#items.length;
  }
  push(item: T): void {
    const a = this.#items;
    let i = a.push(item) - 1;
    for (let up = (i - 1) >> 1; i > 0 && this.#before(a[i]!, a[up]!); i = up, up = (i - 1) >> 1) [a[i], a[up]] = [a[up]!, a[i]!];
  }
  pop(): T | undefined {
    const a = this.#items;
    const top = a[0];
    const last = a.pop();
    if (a.length === 0 || last === undefined) return top;
    a[0] = last;
    for (let i = 0; ; ) {
      let best = i;
      for (const c of [2 * i + 1, 2 * i + 2]) if (c < a.length && this.#before(a[c]!, a[best]!)) best = c;
      if (best === i) return top;
      [a[i], a[best]] = [a[best]!, a[i]!];
      i = best;
    }
  }
}
type Event = { at: number; kind: "arrive" | "leave"; who: number };
function run(tellers: number, customers: number, seed: number): { mean: number; longest: number; end: number } {
  let s = seed;
  const random = (n: number): number => (s = (s * 16807) % 2147483647) % n;
  const events = new Heap<Event>((a, b) => a.at < b.at || (a.at === b.at && a.who < b.who));
  for (let who = 0, at = 0; who < customers; who++) events.push({ at: (at += random(5)), kind: "arrive", who });
  const queue: { who: number; since: number }[] = [];
  let [free, longest, end] = [tellers, 0, 0];
  const waits: number[] = [];
  for (let e = events.pop(); e !== undefined; e = events.pop()) {
    end = e.at;
    if (e.kind === "arrive") queue.push({ who: e.who, since: e.at });
    else free++;
    longest = Math.max(longest, queue.length);
    while (free > 0 && queue.length > 0) {
      const { who, since } = queue.shift()!;
      free--;
      waits.push(e.at - since);
      events.push({ at: e.at + 3 + random(9), kind: "leave", who });
    }
  }
  return { mean: waits.reduce((a, b) => a + b, 0) / waits.length, longest, end };
}
for (const tellers of [1, 2, 3, 4]) console.log(tellers, run(tellers, 60, 7), run(tellers, 200, 99));
