// Later layers win, order of keys is that of first appearance, getters run once, nullish layers vanish.
const base = { host: "localhost", port: 80, tags: ["a"] };
const env: { port?: number; debug?: boolean } = { port: 8080 };
const cli: Partial<typeof base> | undefined = Math.random() > 2 ? { host: "x" } : undefined;
const merged = { ...base, ...env, ...cli, extra: 1, ...{ host: "final" } };
console.log(merged, Object.keys(merged).join());
console.log(merged.tags === base.tags, { ...merged, tags: [...merged.tags, "b"] }.tags, base.tags);
let reads = 0;
const lazy = {
  get value(): number {
    return ++reads;
  },
};
const a = { ...lazy };
console.log(a.value, a.value, reads, Object.getOwnPropertyNames(a));
const nothing: { a?: number } | null | undefined = Math.random() > 2 ? {} : null;
console.log({ ...nothing, ...[1, 2], z: 1 }, { ...(merged.port > 1 && { b: 2 }), ...(merged.port < 1 && { c: 3 }) });
const { port, ...others } = merged;
console.log(port, others);
class Point {
  x = 1;
  #y = 2;
  get y(): number {
    return this.#y;
  }
  move(): void {}
}
const p = { ...new Point(), z: 3 };
console.log(p, "y" in p, "move" in p, p instanceof Point);
const defaults = { color: "red", size: { w: 1, h: 2 } };
const options = (o: Partial<typeof defaults> = {}): typeof defaults => ({ ...defaults, ...o });
console.log(options(), options({ size: { w: 5, h: 5 } }), options({ color: "blue" }).size === defaults.size);
