// A skip list whose levels come from a seeded generator.
class Cell {
  readonly key: number;
  readonly next: (Cell | null)[];
  constructor(key: number, levels: number) {
    this.key = key;
    this.next = new Array<Cell | null>(levels).fill(null);
  }
}
class SkipList {
  readonly #head = new Cell(-Infinity, 12);
  #seed = 99;
  comparisons = 0;
  #levels(): number {
    let n = 1;
    for (this.#seed = (Math.imul(this.#seed, 1664525) + 1013904223) >>> 0; n < 12 && (this.#seed >>> (8 + n)) & 1; n++);
    return n;
  }
  #path(key: number): Cell[] {
    const path: Cell[] = [];
    let at = this.#head;
    for (let level = 11; level >= 0; level--) {
      for (let next = at.next[level]; next && next.key < key; next = at.next[level]) {
        at = next;
        this.comparisons++;
      }
      path[level] = at;
    }
    return path;
  }
  add(key: number): boolean {
    const path = this.#path(key);
    if (path[0]!.next[0]?.key === key) return false;
    const cell = new Cell(key, this.#levels());
    for (let level = 0; level < cell.next.length; level++) {
      cell.next[level] = path[level]!.next[level] ?? null;
      path[level]!.next[level] = cell;
    }
    return true;
  }
  delete(key: number): boolean {
    const path = this.#path(key);
    const cell = path[0]!.next[0];
    if (cell?.key !== key) return false;
    for (const [level, before] of path.entries()) if (before.next[level] === cell) before.next[level] = cell.next[level] ?? null;
    return true;
  }
  *from(key: number): Generator<number> {
    for (let at = this.#path(key)[0]!.next[0]; at; at = at.next[0]) yield at.key;
  }
}
const list = new SkipList();
let added = 0;
for (let i = 0; i < 500; i++) if (list.add((i * 271) % 401)) added++;
console.log(added, [...list.from(395)], list.add(7), list.delete(397), list.delete(397), [...list.from(395)]);
let n = 0;
let previous = -1;
for (const key of list.from(0)) {
  if (key <= previous) console.log("out of order", key);
  previous = key;
  n++;
}
console.log(n, list.comparisons < 20000);
