// Object.keys, values and entries of known shapes, in insertion order.
const o = { b: 1, a: "x", c: true };
console.log(Object.keys(o), Object.values(o), Object.entries(o));
for (const k in o) console.log(k);
for (const [k, v] of Object.entries(o)) console.log(k, v);
class P {
  x = 1;
  y = 2;
  #hidden = 3;
  get sum(): number {
    return this.x + this.y + this.#hidden;
  }
}
console.log(Object.keys(new P()), Object.entries(new P()).length, new P().sum);
console.log(Object.keys({}), Object.keys([7, 8]));
const spread = { z: 0, ...o, b: 9 };
console.log(Object.keys(spread), spread);
