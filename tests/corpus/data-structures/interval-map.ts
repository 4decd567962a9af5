// A map from intervals to values: assignment splits, equal neighbours merge.
class IntervalMap<V> {
  readonly #starts: number[] = [-Infinity];
  readonly #values: V[];
  constructor(initial: V) {
    this.#values = [initial];
  }
  #find(x: number): number {
    let lo = 0;
    let hi = this.#starts.length;
    while (hi - lo > 1) {
      const m = (lo + hi) >>> 1;
      if (this.#starts[m]! <= x) lo = m;
      else hi = m;
    }
    return lo;
  }
  get(x: number): V {
    return this.#values[this.#find(x)]!;
  }
  #split(x: number): number {
    const i = this.#find(x);
    if (this.#starts[i] === x) return i;
    this.#starts.splice(i + 1, 0, x);
    this.#values.splice(i + 1, 0, this.#values[i]!);
    return i + 1;
  }
  assign(from: number, to: number, value: V): void {
    if (!(from < to)) return;
    const first = this.#split(from);
    const last = this.#split(to);
    this.#starts.splice(first, last - first, from);
    this.#values.splice(first, last - first, value);
    for (let i = Math.min(first + 1, this.#values.length - 1); i >= Math.max(first, 1); i--) {
      if (this.#values[i] === this.#values[i - 1]) {
        this.#starts.splice(i, 1);
        this.#values.splice(i, 1);
      }
    }
  }
  toString(): string {
    return this.#starts.map((s, i) => `${s}:${this.#values[i]}`).join(" ");
  }
}
const map = new IntervalMap<string>("-");
const steps: [number, number, string][] = [[0, 10, "a"], [3, 5, "b"], [5, 7, "b"], [7, 3, "x"], [4, 6, "a"], [-5, 0, "a"], [-100, 100, "-"]];
for (const [from, to, value] of steps) {
  map.assign(from, to, value);
  console.log(from, to, value, "=>", String(map));
}
map.assign(0.5, 0.75, "q");
console.log(map.get(0.5), map.get(0.75), map.get(-Infinity), map.get(0.6));
