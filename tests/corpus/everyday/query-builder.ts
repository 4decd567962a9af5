// A fluent builder: methods that return `this`, a subclass that adds more, immutable results.
type Operator = "=" | "<" | ">" | "like";
type Row = Record<string, string | number>;

class Query {
  protected readonly columns: string[] = [];
  protected readonly conditions: { column: string; operator: Operator; value: string | number }[] = [];
  #limit = Infinity;

  select(...columns: string[]): this {
    this.columns.push(...columns);
    return this;
  }
  where(column: string, operator: Operator, value: string | number): this {
    this.conditions.push({ column, operator, value });
    return this;
  }
  limit(count: number): this {
    this.#limit = count;
    return this;
  }
  toString(): string {
    const where = this.conditions.map(({ column, operator, value }) => `${column} ${operator} ${JSON.stringify(value)}`);
    const tail = Number.isFinite(this.#limit) ? ` limit ${this.#limit}` : "";
    return `select ${this.columns.join(", ") || "*"}${where.length > 0 ? ` where ${where.join(" and ")}` : ""}${tail}`;
  }
  run(rows: readonly Row[]): Row[] {
    const test = ({ column, operator, value }: (typeof this.conditions)[number], row: Row): boolean => {
      const actual = row[column];
      if (actual === undefined) return false;
      switch (operator) {
        case "=":
          return actual === value;
        case "<":
          return actual < value;
        case ">":
          return actual > value;
        case "like":
          return String(actual).includes(String(value));
      }
    };
    return rows
      .filter((row) => this.conditions.every((condition) => test(condition, row)))
      .slice(0, this.#limit)
      .map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => this.columns.length === 0 || this.columns.includes(key))));
  }
}

class OrderedQuery extends Query {
  #by: string | null = null;
  orderBy(column: string): this {
    this.#by = column;
    return this;
  }
  override run(rows: readonly Row[]): Row[] {
    const by = this.#by;
    return super.run(by === null ? rows : rows.toSorted((a, b) => (a[by]! < b[by]! ? -1 : 1)));
  }
  override toString(): string {
    return this.#by === null ? super.toString() : `${super.toString()} order by ${this.#by}`;
  }
}

const rows: Row[] = [
  { name: "Ada", born: 1815, field: "mathematics" },
  { name: "Grace", born: 1906, field: "computing" },
  { name: "Alan", born: 1912, field: "computing" },
  { name: "Emmy", born: 1882, field: "mathematics" },
];
const query = new OrderedQuery().select("name", "born").where("born", ">", 1850).orderBy("name").limit(2);
console.log(`${query}`);
console.log(query.run(rows));
console.log(String(new Query().where("name", "like", "a")), new Query().where("name", "like", "a").run(rows));
