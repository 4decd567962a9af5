// stringify inside toJSON and parse inside a reviver: each works for itself.
class Wrapped {
  readonly inner: unknown;
  constructor(inner: unknown) {
    this.inner = inner;
  }
  toJSON(): unknown {
    return { text: JSON.stringify(this.inner), again: JSON.parse(JSON.stringify([this.inner])) as unknown };
  }
}
console.log(JSON.stringify({ a: new Wrapped({ x: new Wrapped(1) }), b: 2 }));
const revived: unknown = JSON.parse('{"inner":"[1,{\\"k\\":2}]","plain":3}', (key, value: unknown) =>
  key === "inner" ? (JSON.parse(value as string) as unknown) : value,
);
console.log(JSON.stringify(revived));
console.log(JSON.stringify({ err: new Error("x"), map: new Map([[1, 2]]), set: new Set([1]), date: new Date(86400000), bytes: new Uint8Array([1, 2]) }));
