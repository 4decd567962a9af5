// Spreads in calls, constructions, arrays and objects, of every kind of iterable, mixed with other elements.
function* three(): Generator<number> {
  yield* [1, 2, 3];
}
class Point {
  readonly parts: readonly number[];
  constructor(...parts: number[]) {
    this.parts = parts;
  }
}
const set = new Set(["x", "y"]);
const map = new Map([["k", 1]]);
console.log(Math.max(...three(), ...[7, 5], ...new Set([6])), new Point(0, ...three(), 4, ...[]).parts, [...set, ..."h\u00e9\ud83d\ude00", ...map.keys()]);
console.log([...map], [...map.entries()].flat(), [...new Uint8Array([1, 300])], [...[1, , 3].keys()], [...Array(2)]);
const base = { a: 1, get b() { return this.a + 1; }, nested: { c: 1 } };
const copy = { ...base, a: 10, ...(null as { z: 1 } | null), ...(undefined as { z: 1 } | undefined), ...("hi" as unknown as object), ...[9] };
console.log(copy, copy.nested === base.nested, Object.getOwnPropertyNames(copy));
const args = [1, 2] as const;
const sum = (a: number, b: number, ...rest: number[]): number => a + b + rest.reduce((x, y) => x + y, 0);
console.log(sum(...args), sum(...args, ...three()), sum.apply(null, [...args, 10]), ((...r: unknown[]) => r.length)(...set, ...map, ...""));
let order = "";
const note = <T>(label: string, value: T): T => ((order += label), value);
console.log([note("a", 1), ...note("b", [2]), note("c", 3)], { p: note("d", 1), ...note("e", { q: 2 }), r: note("f", 3) }, order);
