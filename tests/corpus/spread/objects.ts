// Object spread: order, override, optional sources, accessors, conditionals.
interface Cfg {
  host: string;
  port: number;
  tls?: boolean;
}
const base: Cfg = { host: "localhost", port: 80 };
const with1 = (over: Partial<Cfg>): Cfg => ({ ...base, ...over });
console.log(with1({}), with1({ port: 8080 }), with1({ tls: true, host: "h" }));
const maybe = (b: boolean): object => ({ start: 1, ...(b ? { extra: 2 } : {}), end: 3 });
console.log(maybe(true), maybe(false));
const undef: { k: number } | undefined = undefined as { k: number } | undefined;
console.log({ ...undef, z: 1 });
class P {
  x = 1;
  #p = 2;
  get g(): number {
    return this.#p;
  }
  m(): number {
    return this.x;
  }
}
const p = { ...new P() };
console.log(p, Object.keys(p));
let reads = 0;
const g = { get v() { return ++reads; } };
const s1 = { ...g };
const s2 = { ...g, v: 10 };
console.log(s1.v, s1.v, s2.v, reads);
const nested = { ...base, meta: { ...base, tags: [..."ab"] } };
nested.meta.port = 1;
console.log(base.port, nested);
