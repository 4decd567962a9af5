// structuredClone of all kinds of values.
const original = {
  date: new Date(5),
  pattern: /a/gi,
  map: new Map<unknown, unknown>([[{ k: 1 }, new Set([1, "x"])]]),
  bytes: new Uint16Array([1, 2]),
  buffer: new ArrayBuffer(2),
  view: new DataView(new ArrayBuffer(4), 1, 2),
  nothing: null,
  missing: undefined,
  big: 12345678901234567890n,
  holes: [1, , 3],
  text: "x",
  zero: -0,
  nan: Number.NaN,
  list: [[1], [{ a: true }]],
};
const copy = structuredClone(original);
console.log(copy);
console.log(copy === original, copy.date === original.date, copy.map === original.map, Object.is(copy.zero, -0));
copy.list.push([2]);
copy.date.setTime(99);
copy.bytes[0] = 77;
console.log(original.list.length, original.date.getTime(), original.bytes[0]);
console.log(structuredClone(5), structuredClone("s"), structuredClone(null), structuredClone(undefined), structuredClone(1n));
class Point {
  x = 1;
  #hidden = 2;
  get sum(): number {
    return this.x + this.#hidden;
  }
}
console.log(structuredClone<object>(new Point()));
console.log(structuredClone<object>({ get computed() { return 7; } }));
console.log(structuredClone({ [Symbol("s")]: 1, a: 1 }));
console.log(structuredClone("abc".match(/b(?<n>c)/)));
const pattern = /x/g;
pattern.lastIndex = 3;
console.log(structuredClone(pattern).lastIndex);
