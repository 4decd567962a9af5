// Revivers that delete and replace, replacers with arrays, toJSON with keys, indents at their limits.
const text = '{"a":1,"b":[1,2,{"c":null}],"d":{"e":"2024-01-01T00:00:00.000Z","":0},"__proto":5}';
const order: string[] = [];
const revived = JSON.parse(text, function (this: unknown, key, value) {
  order.push(key + ":" + (Array.isArray(this) ? "array" : typeof this));
  if (key === "c") return undefined;
  if (key === "e") return new Date(value as string);
  if (typeof value === "number") return value * 10;
  return value as unknown;
});
console.log(revived, order.join(" "));
console.log(JSON.parse("[1,2,3]", (k, v) => (k === "1" ? undefined : v)), JSON.parse('"x"', (k, v) => [k, v]), JSON.parse("0", () => undefined));
class Temp {
  readonly c: number;
  constructor(c: number) {
    this.c = c;
  }
  toJSON(key: string): unknown {
    return key === "skip" ? undefined : { key, f: this.c * 1.8 + 32 };
  }
}
const data = { t: new Temp(0), skip: new Temp(1), list: [new Temp(2), undefined, () => 1, Symbol.iterator, NaN, -0, 1e21], nested: { toJSON: () => ({ inner: new Temp(3) }) }, when: new Date(0) };
console.log(JSON.stringify(data));
console.log(JSON.stringify(data, (k, v) => (typeof v === "number" ? Math.round(v) : k === "when" ? typeof v : v), 1));
console.log(JSON.stringify({ b: 1, a: { a: 1, c: 2, b: [{ a: 1, z: 2 }] }, 1: 2 }, ["a", "b", "1", "a"]), JSON.stringify({ 1: 1, 2: 2 }, [1] as unknown as string[]));
for (const indent of [0, 1, 10, 11, -1, 2.9, "", "--", "0123456789abc"]) console.log(JSON.stringify([{ x: [] , y: {} }], null, indent));
console.log(JSON.stringify("\u2028\ud800\u0007\"\\/\u007f"), JSON.stringify({ "\n": "\t" }), JSON.stringify(new Map([[1, 2]])), JSON.stringify(new Set([1])), JSON.stringify(new Uint8Array(2)));
for (const f of [() => JSON.stringify(1n), () => { const o: { o?: unknown } = {}; o.o = { o }; return JSON.stringify(o); }, () => JSON.parse("{bad"), () => JSON.parse("[1,]"), () => JSON.parse("")]) {
  try {
    console.log(f());
  } catch (e) {
    console.log((e as Error).name, (e as Error).message.split("\n")[0]);
  }
}
