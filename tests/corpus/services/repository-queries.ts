// A repository with indexes: unique and multi-valued, kept right through inserts, patches and deletes.
interface Entity { readonly id: number }
type Patch<T extends Entity> = Partial<Omit<T, "id">>;
class DuplicateError extends Error {
  override name = "DuplicateError";
}
class Index<T extends Entity, K extends keyof T> {
  private readonly map = new Map<T[K], Set<number>>();
  readonly key: K;
  readonly unique: boolean;
  constructor(key: K, unique = false) { this.key = key; this.unique = unique; }
  add(entity: T): void {
    const value = entity[this.key];
    const ids = this.map.get(value);
    if (ids === undefined) this.map.set(value, new Set([entity.id]));
    else if (this.unique && ids.size > 0) throw new DuplicateError(`${String(this.key)} ${String(value)}`);
    else ids.add(entity.id);
  }
  remove(entity: T): void {
    const ids = this.map.get(entity[this.key]);
    ids?.delete(entity.id);
    if (ids?.size === 0) this.map.delete(entity[this.key]);
  }
  find(value: T[K]): readonly number[] { return [...(this.map.get(value) ?? [])]; }
  get size(): number { return this.map.size; }
}
class Repository<T extends Entity> {
  #next = 1;
  readonly #rows = new Map<number, Readonly<T>>();
  readonly #indexes = new Map<keyof T, Index<T, keyof T>>();
  index<K extends keyof T>(key: K, options: { unique?: boolean } = {}): this {
    const index = new Index<T, keyof T>(key, options.unique);
    for (const row of this.#rows.values()) index.add(row);
    this.#indexes.set(key, index);
    return this;
  }
  insert(data: Omit<T, "id">): T {
    const row = { id: this.#next, ...data } as T;
    this.#addAll(row);
    this.#next++;
    return row;
  }
  #addAll(row: T): void {
    const done: Index<T, keyof T>[] = [];
    try {
      for (const index of this.#indexes.values()) { index.add(row); done.push(index); }
    } catch (error) {
      for (const index of done) index.remove(row);
      throw error;
    }
    this.#rows.set(row.id, Object.freeze(row));
  }
  patch(id: number, patch: Patch<T>): T | undefined {
    const old = this.#rows.get(id);
    if (!old) return undefined;
    this.delete(id);
    const row: T = { ...old, ...patch };
    try {
      this.#addAll(row);
      return row;
    } catch (error) {
      this.#addAll({ ...old });
      throw new Error(`patch of ${id}`, { cause: error });
    }
  }
  delete(id: number): boolean {
    const row = this.#rows.get(id);
    if (row) this.#indexes.forEach((index) => index.remove(row));
    return this.#rows.delete(id);
  }
  by<K extends keyof T>(key: K, value: T[K]): T[] {
    const index = this.#indexes.get(key);
    if (index) return index.find(value).map((id) => this.#rows.get(id)!);
    return [...this.#rows.values()].filter((row) => Object.is(row[key], value));
  }
  get count(): number { return this.#rows.size; }
}
interface User extends Entity { email: string; team: string | null; age: number }
const users = new Repository<User>().index("email", { unique: true }).index("team");
for (const [email, team, age] of [["a@x", "red", 30], ["b@x", null, NaN], ["c@x", "red", 41], ["d@x", "blue", NaN]] as const) users.insert({ email, team, age });
const attempt = <R>(label: string, f: () => R): void => {
  try {
    console.log(label, f());
  } catch (e) {
    for (let at: unknown = e; at instanceof Error; at = at.cause) console.log(label, `${at}`);
  }
};
attempt("dup", () => users.insert({ email: "a@x", team: "green", age: 1 }));
attempt("green", () => users.by("team", "green"));
attempt("red", () => users.by("team", "red").map((u) => u.email));
attempt("null", () => users.by("team", null).length);
attempt("nan", () => users.by("age", NaN).map(({ id }) => id));
attempt("patch", () => users.patch(2, { team: "red", email: "bb@x" }));
attempt("clash", () => users.patch(3, { email: "bb@x", team: "blue" }));
attempt("red", () => users.by("team", "red").map((u) => u.id));
attempt("freeze", () => { (users.by("id", 3)[0] as { age: number }).age = 5; });
attempt("delete", () => [users.delete(1), users.delete(1), users.by("email", "a@x").length, users.patch(1, {}), users.count]);
attempt("next", () => users.insert({ email: "a@x", team: "green", age: 1 }).id);
