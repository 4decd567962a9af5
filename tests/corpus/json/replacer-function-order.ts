// The replacer function: its order, its keys, what it may change, and toJSON before it.
const trace: string[] = [];
const input = { a: 1, list: [true, { deep: "x" }], gone: undefined, when: { toJSON: (key: string) => `json:${key}` } };
const text = JSON.stringify(input, (key, value) => {
  trace.push(`${key}:${typeof value}`);
  return typeof value === "number" ? value * 2 : value;
});
console.log(text, trace);
console.log(JSON.stringify(input, (key, value) => (key === "list" ? undefined : value)));
console.log(JSON.stringify([1, 2, 3], (key, value) => (key === "1" ? undefined : value)));
console.log(JSON.stringify({ a: 1 }, () => undefined), JSON.stringify({ a: 1 }, (key, value) => (key === "" ? { b: value } : key === "b" ? "end" : value)));
console.log(JSON.stringify({ n: 1n, m: new Map([[1, 2]]) }, (_, value) => (typeof value === "bigint" ? `${value}n` : value instanceof Map ? [...value] : value)));
