// A deep copy by hand beside structuredClone: cycles, dates, maps, typed arrays, what cannot be copied.
function copy<T>(value: T, seen = new Map<unknown, unknown>()): T {
  if (typeof value !== "object" || value === null) return value;
  const known = seen.get(value);
  if (known) return known as T;
  if (value instanceof Date) return new Date(value) as T;
  if (value instanceof Map) {
    const made = new Map<unknown, unknown>();
    seen.set(value, made);
    for (const [k, v] of value) made.set(copy(k, seen), copy(v, seen));
    return made as T;
  }
  if (value instanceof Set) {
    const made = new Set<unknown>();
    seen.set(value, made);
    for (const v of value) made.add(copy(v, seen));
    return made as T;
  }
  if (Array.isArray(value)) {
    const made: unknown[] = [];
    seen.set(value, made);
    for (const v of value as unknown[]) made.push(copy(v, seen));
    return made as T;
  }
  const made: Record<string, unknown> = {};
  seen.set(value, made);
  for (const [k, v] of Object.entries(value)) made[k] = copy(v as unknown, seen);
  return made as T;
}
interface Tree {
  name: string;
  parent?: Tree;
  children: Tree[];
  at: Date;
  tags: Set<string>;
  meta: Map<string, unknown>;
}
const root: Tree = { name: "r", children: [], at: new Date(5), tags: new Set(["t"]), meta: new Map() };
const child: Tree = { name: "c", parent: root, children: [], at: root.at, tags: root.tags, meta: new Map<string, unknown>([["up", root]]) };
root.children.push(child, child);
for (const made of [copy(root), structuredClone(root)]) {
  const [a, b] = made.children;
  console.log(made !== root, a === b, a!.parent === made, a!.tags === made.tags, a!.meta.get("up") === made, made.at.getTime(), made.at !== root.at);
  made.tags.add("new");
}
console.log(root.tags.size, structuredClone({ n: NaN, z: -0, u: undefined, b: 1n, s: [, 1] }), structuredClone(new Uint8Array([1, 2])), structuredClone("x"));
for (const bad of [() => 1, Symbol("s"), { f: () => 1 }]) try { structuredClone(bad); } catch (e) { console.log((e as Error).name); }
