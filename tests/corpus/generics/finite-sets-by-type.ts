// Sets of string literals with operations whose results are typed.
class Flags<T extends string> {
  readonly #all: readonly T[];
  readonly #on: ReadonlySet<T>;
  constructor(all: readonly T[], on: Iterable<T> = []) {
    this.#all = all;
    this.#on = new Set(on);
  }
  with(...flags: T[]): Flags<T> {
    return new Flags(this.#all, [...this.#on, ...flags]);
  }
  without(...flags: T[]): Flags<T> {
    return new Flags(this.#all, [...this.#on].filter((f) => !flags.includes(f)));
  }
  inverted(): Flags<T> {
    return new Flags(this.#all, this.#all.filter((f) => !this.#on.has(f)));
  }
  get bits(): number {
    return this.#all.reduce((bits, f, i) => bits | (Number(this.#on.has(f)) << i), 0);
  }
  static fromBits<T extends string>(all: readonly T[], bits: number): Flags<T> {
    return new Flags(all, all.filter((_, i) => (bits >> i) & 1));
  }
  toString(): string {
    return this.#all.filter((f) => this.#on.has(f)).join("|") || "none";
  }
}
const all = ["read", "write", "run"] as const;
const f = new Flags(all).with("run", "read");
console.log(`${f} ${f.bits} ${f.inverted()} ${f.without("read", "write")} ${Flags.fromBits(all, 6)} ${f.without("run", "read")} ${f.with("run").bits}`);
