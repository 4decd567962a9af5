// Patterns within patterns, defaults that use earlier names, and what is evaluated when.
let log = "";
const d = <T>(label: string, value: T): T => ((log += label), value);
interface Item {
  id: number;
  name?: string;
}
interface Options {
  size?: { w?: number; h?: number };
  tags?: string[];
  nested?: { list?: Item[] };
}
function open({ size: { w = d<number>("w", 1), h = d<number>("h", 2) } = {}, tags: [first = d("t", "none"), ...others] = [], nested: { list: [{ id, name = `n${id}` } = { id: d<number>("i", -1) } as Item, second] = [] as Item[] } = {} }: Options = {}): string {
  return [w, h, first, others.length, id, name, second?.id].join("|");
}
console.log(open(), open({ size: { w: 5 } }), open({ size: { h: 3 }, tags: ["a", "b", "c"] }), open({ nested: { list: [{ id: 4 }, { id: 5 }] } }), open({ tags: [], nested: {} }), log);
const { length, [length - 1]: last, ...rest } = ["p", "q", "r"] as string[] & Record<number, string>;
console.log(length, last, rest);
const key = "dyn";
const { [key]: dyn = 0, [`${key}2`]: dyn2 = dyn + 1, ...others } = { dyn: 4, x: 1, y: 2 } as Record<string, number>;
console.log(dyn, dyn2, others);
let [a, b, c] = [1, 2, 3];
[a, b, c] = [c, a, b];
const inner: [number | undefined, number] = [undefined, 9];
[a, [b = a, ...[c]]] = [7, inner];
console.log(a, b, c);
for (const [i, { k: [p, q = i] }] of [{ k: [1] }, { k: [2, 3] }].entries()) console.log(i, p, q);
