// Constraints by interfaces, keyof, defaults, and inference from callbacks.
interface HasId {
  readonly id: number;
}
class Repo<T extends HasId, K extends keyof T = keyof T> {
  #items = new Map<number, T>();
  save(...items: T[]): this {
    for (const i of items) this.#items.set(i.id, i);
    return this;
  }
  pluck<P extends K>(key: P): T[P][] {
    return [...this.#items.values()].map((i) => i[key]);
  }
  groupBy<G>(f: (i: T) => G): Map<G, T[]> {
    const groups = new Map<G, T[]>();
    for (const i of this.#items.values()) {
      const g = f(i);
      const list = groups.get(g);
      if (list) list.push(i);
      else groups.set(g, [i]);
    }
    return groups;
  }
}
const r = new Repo<{ id: number; name: string; odd: boolean }>().save({ id: 1, name: "a", odd: true }, { id: 2, name: "b", odd: false }, { id: 3, name: "c", odd: true });
console.log(r.pluck("name"), r.pluck("id"), [...r.groupBy((i) => i.odd)].map(([k, v]) => `${k}:${v.length}`));
