// Iterable, comparable and callable-like classes used by generic helpers.
interface Comparable<T> {
  compareTo(other: T): number;
}
class Version implements Comparable<Version> {
  readonly parts: readonly number[];
  constructor(text: string) {
    this.parts = text.split(".").map(Number);
  }
  compareTo(other: Version): number {
    for (let i = 0; i < Math.max(this.parts.length, other.parts.length); i++) {
      const d = (this.parts[i] ?? 0) - (other.parts[i] ?? 0);
      if (d !== 0) return d;
    }
    return 0;
  }
  toString(): string {
    return this.parts.join(".");
  }
  toJSON(): string {
    return `v${this}`;
  }
}
function max<T extends Comparable<T>>(items: Iterable<T>): T | undefined {
  let best: T | undefined;
  for (const item of items) if (best === undefined || item.compareTo(best) > 0) best = item;
  return best;
}
const vs = ["1.2", "1.10.1", "1.9"].map((t) => new Version(t));
console.log(String(max(vs)), JSON.stringify(vs), [...vs].sort((a, b) => a.compareTo(b)).join(" < "));
