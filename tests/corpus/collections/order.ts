// Insertion order through deletes, re-inserts and growth.
const m = new Map<number, string>();
for (let i = 10; i > 0; i--) m.set(i, "v" + i);
for (const k of [9, 3, 10]) m.delete(k);
m.set(3, "again");
m.set(8, "changed");
console.log([...m].map(([k, v]) => k + v).join(" "));
for (let i = 100; i < 200; i++) m.set(i, "x");
for (let i = 100; i < 195; i++) m.delete(i);
console.log([...m.keys()].join(" "), m.size);
const s = new Set<string>();
for (const w of ["z", "y", "x", "z", "w"]) {
  s.delete(w);
  s.add(w);
}
console.log([...s].join(""));
let first: string | undefined;
for (first of s) break;
console.log(first, s.values().next().value);
class Lru {
  #m = new Map<string, number>();
  get(k: string): number | undefined {
    const v = this.#m.get(k);
    if (v !== undefined) {
      this.#m.delete(k);
      this.#m.set(k, v);
    }
    return v;
  }
  set(k: string, v: number): void {
    this.#m.delete(k);
    this.#m.set(k, v);
    if (this.#m.size > 2) this.#m.delete(this.#m.keys().next().value!);
  }
  keys(): string {
    return [...this.#m.keys()].join();
  }
}
const l = new Lru();
l.set("a", 1);
l.set("b", 2);
l.get("a");
l.set("c", 3);
console.log(l.keys(), l.get("b"), l.get("a"), l.keys());
