// Parentheses and erased types around a callee leave `this` alone; every other expression takes it away.
const o = {
  v: 7,
  get(this: { v: number } | undefined, add = 0): number {
    return (this?.v ?? -1) + add;
  },
};
const key = "get";
type F = (add?: number) => number;
console.log(o.get(), (o.get)(), (o.get as F)(1), (o.get!)(2), ((o.get satisfies unknown) as F)(3), (o["get"] as F)(), (o[key] as F)(4), ((o as unknown as { get: F }).get)());
console.log((o.v > 0 ? (o.get as F) : (o.get as F))(), ((o.get as F) || null)(), [o.get as F][0]!());
class C {
  #n = 1;
  static s = 5;
  up(by: number): number {
    return (this.#n += by);
  }
  static get(): number {
    return this.s;
  }
  run(): number {
    return (this.up as (by: number) => number)(10) + (this.up!)(1);
  }
}
const c = new C();
console.log((c.up as (n: number) => unknown)(2), c.run(), (C.get as () => number)(), (c?.up as (n: number) => number)?.(1));
const record: Record<string, unknown> = { n: 3, f(this: { n: number }) { return this.n; } };
console.log((record.f as () => number)(), (record["f"] as () => number)(), (record.missing as (() => number) | undefined)?.());
