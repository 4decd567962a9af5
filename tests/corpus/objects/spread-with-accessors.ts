// Spread and assign read getters once and in order, copy what setters hide, and keep later keys in place.
const log: string[] = [];
let n = 0;
const live = {
  a: 1,
  get counter() {
    log.push("counter");
    return ++n;
  },
  set counter(v: number) {
    log.push("set " + v);
    n = v;
  },
  get z() {
    log.push("z");
    return this.a * 10;
  },
};
const copy = { b: 0, ...live, a: 2, get counter() { return -1; } };
console.log(copy, copy.counter, log.splice(0));
const snapshot = { ...live, a: 5 };
console.log(snapshot, snapshot.z, live.z, log.splice(0));
Object.assign(live, { counter: 100, a: 7 });
console.log(live.counter, live.a, live.z, log.splice(0));
const order = { ...{ x: 1, y: 2 }, w: 0, ...{ y: 3, x: 4 }, ...{ v: 5 } };
console.log(order, Object.keys(order));
console.log({ ...(null as object | null), ...(undefined as object | undefined), ...(n < 0 && { no: 1 }), ...(n > 0 && { yes: 1 }), ...("hi" as unknown as object), ...[7, 8] });
class P {
  own = 1;
  #hidden = 2;
  get virtual(): number {
    return this.#hidden;
  }
  method(): void {}
}
const flat = { ...new P(), extra: true };
console.log(flat, "virtual" in flat, "method" in flat);
const { a, ...others } = live;
console.log(a, others, log.splice(0));
const target: { a?: number; s?: number } = { set a(v: number) { log.push("target " + v); } };
console.log(Object.assign(target, { a: 1, s: 2 }, null, undefined, { a: 3 }), log.splice(0), Object.keys(target));
const frozen = Object.freeze({ ...live, nested: { k: 1 } });
frozen.nested.k++;
try {
  Object.assign(frozen, { a: 9 });
} catch (e) {
  console.log(e instanceof TypeError, frozen.nested, Object.isFrozen({ ...frozen }));
}
