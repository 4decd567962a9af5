// A fluent builder with immutable steps and parameters kept apart from the text.
type Operator = "=" | "<>" | "<" | ">" | "like" | "in";
interface Table {
  readonly [column: string]: string | number | boolean | null;
}
class Query<T extends Table, C extends keyof T & string = keyof T & string> {
  readonly #table: string;
  readonly #columns: readonly C[] | null;
  readonly #where: readonly string[];
  readonly #params: readonly unknown[];
  readonly #tail: string;
  private constructor(table: string, columns: readonly C[] | null, where: readonly string[], params: readonly unknown[], tail: string) {
    this.#table = table;
    this.#columns = columns;
    this.#where = where;
    this.#params = params;
    this.#tail = tail;
  }
  static from<T extends Table>(table: string): Query<T> {
    return new Query<T>(table, null, [], [], "");
  }
  select<D extends C>(...columns: D[]): Query<T, D> {
    return new Query<T, D>(this.#table, columns, this.#where, this.#params, this.#tail);
  }
  where<K extends keyof T & string>(column: K, op: Operator, value: T[K] | readonly T[K][]): Query<T, C> {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const marks = values.map((_, i) => `$${this.#params.length + i + 1}`);
    const right = op === "in" ? `(${marks.join(", ")})` : marks[0];
    return new Query<T, C>(this.#table, this.#columns, [...this.#where, `${column} ${op} ${right}`], [...this.#params, ...values], this.#tail);
  }
  orderBy(column: keyof T & string, direction: "asc" | "desc" = "asc"): Query<T, C> {
    return new Query<T, C>(this.#table, this.#columns, this.#where, this.#params, `${this.#tail} order by ${column} ${direction}`);
  }
  limit(n: number): Query<T, C> {
    return new Query<T, C>(this.#table, this.#columns, this.#where, this.#params, `${this.#tail} limit ${n}`);
  }
  build(): { text: string; params: readonly unknown[] } {
    const where = this.#where.length > 0 ? ` where ${this.#where.join(" and ")}` : "";
    return { text: `select ${this.#columns?.join(", ") ?? "*"} from ${this.#table}${where}${this.#tail}`, params: this.#params };
  }
  run(rows: readonly T[]): Pick<T, C>[] {
    return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([k]) => this.#columns === null || (this.#columns as readonly string[]).includes(k))) as Pick<T, C>);
  }
}
type User = { id: number; name: string; admin: boolean };
const base = Query.from<User>("users");
const admins = base.where("admin", "=", true);
console.log(base.build());
console.log(admins.select("name", "id").orderBy("name", "desc").limit(10).build());
console.log(admins.where("id", "in", [1, 2, 3]).where("name", "like", "a%").build());
console.log(admins.build().params, base.select("name").run([{ id: 1, name: "ann", admin: true }]));
