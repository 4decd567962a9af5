// structuredClone: shared references, cycles, keys of maps, errors, dates, typed arrays over one buffer, classes.
class Point {
  x = 1;
  #secret = 2;
  get sum(): number {
    return this.x + this.#secret;
  }
}
const shared = { n: 1 };
const buffer = new Uint8Array([1, 2, 3, 4]).buffer;
const source = {
  shared,
  again: [shared, shared],
  map: new Map<unknown, unknown>([[shared, "key"], ["self", null]]),
  set: new Set([shared, 1, "1"]),
  date: new Date(5),
  re: /a(b)/giu,
  bytes: new Uint8Array(buffer, 1, 2),
  words: new Uint16Array(buffer),
  error: new RangeError("far", { cause: shared }),
  big: 2n ** 70n,
  odd: [undefined, null, NaN, -0],
  point: new Point(),
  get computed() {
    return this.shared.n + 1;
  },
};
source.map.set("self", source);
source.re.lastIndex = 3;
const copy = structuredClone(source);
console.log(copy.shared !== shared, copy.again[0] === copy.shared, copy.again[1] === copy.shared, copy.map.get(copy.shared), copy.map.get("self") === copy, copy.set.has(copy.shared), copy.set.has(shared));
console.log(copy.date, copy.re, copy.re.lastIndex, copy.bytes, copy.bytes.buffer === copy.words.buffer, copy.bytes.byteOffset, copy.error instanceof RangeError, copy.error.message, copy.error.cause === copy.shared, copy.big, copy.odd);
const { point }: { point: unknown } = copy as { point: unknown };
console.log(point, point instanceof Point, copy.computed, Object.keys(copy).length);
shared.n = 99;
copy.bytes[0] = 77;
console.log(source.computed, copy.computed, copy.words, source.words);
for (const bad of [Symbol("s"), [Promise.resolve()], new WeakMap()]) {
  try {
    console.log(structuredClone(bad));
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
console.log(structuredClone("s"), structuredClone(undefined), structuredClone(null), structuredClone(new Error("plain")).message);
