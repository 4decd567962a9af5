// A subset of TOML: tables, arrays of tables, dotted keys, strings, numbers, dates, arrays, inline tables; errors by line.
type Toml = string | number | boolean | Date | Toml[] | TomlTable;
interface TomlTable { [key: string]: Toml }
class TomlError extends Error {
  readonly line: number;
  constructor(line: number, message: string) { super(`line ${line}: ${message}`); this.line = line; }
}
class Parser {
  #at = 0;
  readonly #text: string;
  constructor(text: string) { this.#text = text; }
  get #line(): number { return this.#text.slice(0, this.#at).split("\n").length; }
  #fail(message: string): never { throw new TomlError(this.#line, message); }
  #take(pattern: RegExp): string | undefined {
    const sticky = new RegExp(pattern.source, "y");
    sticky.lastIndex = this.#at;
    const match = sticky.exec(this.#text);
    if (!match) return undefined;
    this.#at = sticky.lastIndex;
    return match[0];
  }
  #space(): void { this.#take(/(?:[ \t\r\n]|#[^\n]*)+/); }
  #keys(): [string, ...string[]] {
    const keys: string[] = [];
    do {
      this.#take(/[ \t]+/);
      const raw = this.#take(/[A-Za-z0-9_-]+/) ?? this.#take(/"[^"\n]*"/)?.slice(1, -1);
      if (raw === undefined) this.#fail(`expected a key, found ${JSON.stringify(this.#text.charAt(this.#at))}`);
      keys.push(raw);
      this.#take(/[ \t]+/);
    } while (this.#take(/\./));
    return keys as [string, ...string[]];
  }
  #value(): Toml {
    this.#take(/[ \t]+/);
    const basic = this.#take(/"(?:[^"\\\n]|\\.)*"/);
    if (basic !== undefined) return JSON.parse(basic) as string;
    const literal = this.#take(/'[^'\n]*'/);
    if (literal !== undefined) return literal.slice(1, -1);
    const date = this.#take(/\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?/);
    if (date !== undefined) return new Date(date);
    const word = this.#take(/true|false/);
    if (word) return word === "true";
    const number = this.#take(/[+-]?(?:0x[\da-fA-F_]+|0b[01_]+|inf|nan|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)/);
    if (number !== undefined) {
      const clean = number.replaceAll("_", "");
      return /inf$/.test(clean) ? (clean.startsWith("-") ? -Infinity : Infinity) : /nan$/.test(clean) ? NaN : Number(clean);
    }
    if (this.#take(/\[/)) {
      const list: Toml[] = [];
      for (this.#space(); !this.#take(/\]/); this.#space()) {
        list.push(this.#value());
        this.#space();
        if (!this.#take(/,/) && this.#text[this.#at] !== "]") this.#fail("expected , or ]");
      }
      return list;
    }
    if (this.#take(/\{/)) {
      const table: TomlTable = {};
      while (!this.#take(/[ \t]*\}/)) { this.#pair(table); this.#take(/[ \t]*,/); }
      return table;
    }
    return this.#fail("expected a value");
  }
  #descend(table: TomlTable, keys: readonly string[]): TomlTable {
    return keys.reduce((at, key) => {
      const next = (at[key] ??= {});
      const inner = Array.isArray(next) ? next.at(-1) : next;
      if (typeof inner !== "object" || inner instanceof Date || Array.isArray(inner)) return this.#fail(`${key} is no table`);
      return inner;
    }, table);
  }
  #pair(table: TomlTable): void {
    const keys = this.#keys();
    if (!this.#take(/=/)) this.#fail(`expected = after ${keys.join(".")}`);
    const last = keys.at(-1)!;
    const target = this.#descend(table, keys.slice(0, -1));
    if (Object.hasOwn(target, last)) this.#fail(`${keys.join(".")} is there already`);
    target[last] = this.#value();
  }
  parse(): TomlTable {
    const root: TomlTable = {};
    let table = root;
    for (this.#space(); this.#at < this.#text.length; this.#space()) {
      const open = this.#take(/\[\[?/);
      if (open === undefined) { this.#pair(table); if (!this.#take(/[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/)) this.#fail("expected the end of the line"); continue; }
      const keys = this.#keys();
      if (!this.#take(open === "[[" ? /\]\]/ : /\]/)) this.#fail("unclosed header");
      if (open === "[") { table = this.#descend(root, keys); continue; }
      const parent = this.#descend(root, keys.slice(0, -1));
      const list = (parent[keys.at(-1)!] ??= []);
      if (!Array.isArray(list)) this.#fail("no array of tables");
      list.push((table = {}));
    }
    return root;
  }
}
const text = `title = "TOML \\"x\\" \\u00e9" # comment
a.b."c d" = 1_000
[owner]
born = 1979-05-27T07:32:00Z
flags = [true, [0x1F, 0b101], 'C:\\raw', # in between
  -inf, 6.02e23, ]
point = { x = 1, y.z = -0.5 }
[[products]]
name = "Hammer"
[[products]]
[products.size]
w = 2
`;
const result = new Parser(text).parse();
console.log(result);
console.log(JSON.stringify(result));
for (const bad of ["x = ", "x 1", "x = 1\nx = 2", "[a\n", "a = 1\n[a]", "v = [1 2]", "ok = 1 2", "= 3", "a = 1\n\n[[a]]"]) {
  try { console.log(new Parser(bad).parse()); } catch (e) { console.log(e instanceof TomlError ? `${e.message} (${e.line})` : e); }
}
