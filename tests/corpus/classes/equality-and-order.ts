// Value objects: equality, hashing, ordering, conversion, and use as keys by text.
class Version {
  readonly parts: readonly number[];
  readonly pre: string;
  constructor(text: string) {
    const [numbers = "", ...pre] = text.split("-");
    this.parts = numbers.split(".").map(Number);
    this.pre = pre.join("-");
    if (this.parts.length !== 3 || this.parts.some((n) => !Number.isInteger(n) || n < 0)) throw new SyntaxError(`no version: ${text}`);
  }
  compare(other: Version): number {
    for (let i = 0; i < 3; i++) {
      const order = this.parts[i]! - other.parts[i]!;
      if (order !== 0) return Math.sign(order);
    }
    if (this.pre === other.pre) return 0;
    if (this.pre === "" || other.pre === "") return this.pre === "" ? 1 : -1;
    return this.pre < other.pre ? -1 : 1;
  }
  equals(other: unknown): other is Version {
    return other instanceof Version && this.compare(other) === 0;
  }
  bump(part: 0 | 1 | 2): Version {
    return new Version(this.parts.map((n, i) => (i < part ? n : i === part ? n + 1 : 0)).join("."));
  }
  toString(): string {
    return this.parts.join(".") + (this.pre && `-${this.pre}`);
  }
  toJSON(): string {
    return `v${this}`;
  }
}
const list = ["1.10.0", "1.2.0", "1.2.0-rc.1", "1.2.0-beta", "0.9.9", "1.2.0"].map((t) => new Version(t));
console.log(list.toSorted((a, b) => a.compare(b)).join(" < "), list[1]!.equals(list[5]), list[1]!.equals("1.2.0"), list[1] === list[5]);
console.log(JSON.stringify({ list: list.slice(0, 2) }), String(list[2]!.bump(1)), `${list[0]!.bump(0)}`, new Map(list.map((v) => [String(v), v])).size);
for (const bad of ["1.2", "a.b.c", "1.-2.3", ""]) try { console.log(new Version(bad)); } catch (e) { console.log((e as Error).message); }
