// Object spread of instances, getters, arrays, strings, null and nested.
class P {
  x = 1;
  #y = 2;
  get sum(): number {
    return this.x + this.#y;
  }
  method(): void {}
}
let reads = 0;
const src = { get g(): number { return ++reads; }, set g(_v: number) {}, plain: "p" };
const copy = { ...src };
console.log(copy, copy.g, copy.g, reads);
console.log({ ...new P() }, { ...[1, 2] }, { ...(reads > 5 ? { never: 1 } : {}) });
const a = { x: 1, y: 2, nested: { z: 3 } };
const b = { ...a, x: 9, ...{ w: 4 } };
b.nested.z = 7;
console.log(b, a.nested.z, Object.keys(b));
