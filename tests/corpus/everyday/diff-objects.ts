// What changed between two values: added, removed, changed, by path.
type Change =
  | { op: "add"; path: string; value: unknown }
  | { op: "remove"; path: string }
  | { op: "replace"; path: string; from: unknown; to: unknown };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function* diff(a: unknown, b: unknown, path = ""): Generator<Change> {
  if (Object.is(a, b)) return;
  if (Array.isArray(a) && Array.isArray(b)) {
    const length = Math.max(a.length, b.length);
    for (let i = 0; i < length; i++) {
      if (i >= a.length) yield { op: "add", path: `${path}/${i}`, value: b[i] };
      else if (i >= b.length) yield { op: "remove", path: `${path}/${i}` };
      else yield* diff(a[i], b[i], `${path}/${i}`);
    }
    return;
  }
  if (isRecord(a) && isRecord(b)) {
    for (const key of Object.keys(a)) if (!(key in b)) yield { op: "remove", path: `${path}/${key}` };
    for (const [key, value] of Object.entries(b)) {
      if (key in a) yield* diff(a[key], value, `${path}/${key}`);
      else yield { op: "add", path: `${path}/${key}`, value };
    }
    return;
  }
  yield { op: "replace", path: path || "/", from: a, to: b };
}

const before: unknown = JSON.parse('{"name":"x","tags":["a","b"],"size":{"w":1,"h":2},"gone":null,"n":0}');
const after: unknown = JSON.parse('{"name":"y","tags":["a","c","d"],"size":{"w":1,"h":3,"d":[1]},"n":-0}');
for (const change of diff(before, after)) console.log(JSON.stringify(change));
console.log([...diff(after, after)].length, [...diff(1, "1")], [...diff([1, [2, [3]]], [1, [2, []]])], [...diff(NaN, NaN)].length);
console.log([...diff({ a: [] }, { a: {} })].map((c) => `${c.op} ${c.path}`));
