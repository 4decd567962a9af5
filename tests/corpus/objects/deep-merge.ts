// Deep merging and paths in records, with arrays and nulls.
type Tree = { [key: string]: Tree | number | string | null | number[] };
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);
function merge(a: Tree, b: Tree): Tree {
  const result: Tree = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const before = result[key];
    result[key] = isTree(before) && isTree(value) ? merge(before, value) : value;
  }
  return result;
}
function* paths(tree: Tree, prefix = ""): Generator<[string, unknown]> {
  for (const key of Object.keys(tree)) {
    const value = tree[key];
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if (isTree(value)) yield* paths(value, path);
    else yield [path, value];
  }
}
const defaults: Tree = { server: { port: 80, tls: { cert: "a", key: null } }, list: [1, 2], name: "x" };
const merged = merge(defaults, { server: { tls: { key: "k" }, host: "h" }, list: [3], extra: { deep: { er: 1 } } });
console.log(merged, Object.fromEntries(paths(merged)));
console.log(JSON.stringify(defaults), merged["server"] === defaults["server"], [...paths({})].length);
