// structuredClone: sharing, circles, collections, dates, errors, class instances.
type Node = { name: string; peer?: Node; set: Set<unknown>; map: Map<unknown, unknown> };
const shared = { x: [1, 2] };
const a: Node = { name: "a", set: new Set([shared, 1]), map: new Map<unknown, unknown>([["k", shared], [shared, "v"]]) };
a.peer = a;
const copy = structuredClone(a);
console.log(copy, copy !== a, copy.peer === copy, copy.map.get("k") !== shared, copy.set.has(copy.map.get("k")));
const dates = structuredClone([new Date(5), /x/gi, new Uint8Array([1, 2]), 10n, undefined, null, Number.NaN, -0]);
console.log(dates, Object.is(dates[7], -0));
class Point {
  readonly x = 1;
  #y = 2;
  sum(): number {
    return this.x + this.#y;
  }
}
const plain: unknown = structuredClone<object>(new Point());
console.log(plain, plain instanceof Point, new Point().sum());
const error = structuredClone(new RangeError("r", { cause: { deep: 1 } }));
console.log(error.name, error.message, error instanceof RangeError, error.cause);
const buffer = new Uint16Array([1, 2, 3]).subarray(1);
const cloned = structuredClone({ buffer, again: buffer });
console.log(cloned, cloned.buffer === cloned.again, cloned.buffer.byteOffset, cloned.buffer.buffer.byteLength);
for (const bad of [() => 1, Symbol("s"), { f: (): void => {} }, Promise.resolve()]) {
  try {
    structuredClone(bad as unknown);
  } catch (error) {
    console.log((error as Error).name, (error as DOMException).code);
  }
}
