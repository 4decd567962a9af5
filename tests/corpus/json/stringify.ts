// JSON.stringify of every kind of value.
console.log(JSON.stringify({ a: 1, b: "x", c: true, d: null, e: [1, 2], f: { g: {} } }));
console.log(JSON.stringify([undefined, null, NaN, Infinity, -0, 1e21, 1.5, () => 1]), JSON.stringify({ u: undefined, f: () => 1, n: null }));
console.log(JSON.stringify("q\"b\\n\n\t\u0001\u007f\u2028é😀\ud800x"), JSON.stringify(""), JSON.stringify(5), JSON.stringify(null));
console.log(JSON.stringify([]), JSON.stringify({}), JSON.stringify([[], {}]), JSON.stringify(true), JSON.stringify([new Map([[1, 2]]), new Set([1])]));
class P {
  x = 1;
  #y = 2;
  get z(): number {
    return this.#y;
  }
}
class D extends P {
  toJSON(): object {
    return { type: "D", x: this.x };
  }
}
console.log(JSON.stringify(new P()), JSON.stringify({ d: new D(), list: [new D()] }));
interface Opt {
  a?: number;
  b?: string;
}
const o: Opt = { b: "only" };
console.log(JSON.stringify(o), JSON.stringify({ "key with \"quotes\"": 1, é: 2 }), JSON.stringify(new Uint8Array([1, 2])));
