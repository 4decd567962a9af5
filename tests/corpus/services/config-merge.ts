// Layers of configuration: deep merge, environment overrides with types that follow the default, and a report of sources.
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Tree = { [key: string]: Json };
const isTree = (value: Json | undefined): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);
function merge(base: Tree, over: Tree): Tree {
  const result: Tree = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const old = result[key];
    if (value === null) delete result[key];
    else if (isTree(value) && isTree(old)) result[key] = merge(old, value);
    else if (Array.isArray(value) && Array.isArray(old) && value[0] === "...") result[key] = [...old, ...value.slice(1)];
    else result[key] = structuredClone(value);
  }
  return result;
}
function coerce(text: string, like: Json | undefined): Json {
  switch (typeof like) {
    case "number": {
      const n = Number(text);
      if (Number.isNaN(n)) throw new TypeError(`${JSON.stringify(text)} is not a number`);
      return n;
    }
    case "boolean": return /^(1|true|yes|on)$/i.test(text);
    case "object": return Array.isArray(like) ? text.split(",").map((part) => coerce(part.trim(), like[0])) : (JSON.parse(text) as Json);
    default: return text;
  }
}
function lookup(tree: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((at, key) => (isTree(at) ? at[key] : Array.isArray(at) ? at[+key] : undefined), tree);
}
function fromEnvironment(defaults: Tree, environment: Record<string, string>): [Tree, string[]] {
  const problems: string[] = [];
  let out: Tree = {};
  for (const name of Object.keys(environment).sort()) {
    const path = name.replace(/^APP_/, "").toLowerCase().split("__");
    try {
      const value = coerce(environment[name]!, lookup(defaults, path));
      out = merge(out, path.reduceRight<Json>((inner, key) => ({ [key]: inner }), value) as Tree);
    } catch (error) {
      problems.push(`${name}: ${(error as Error).constructor.name}`);
    }
  }
  return [out, problems];
}
const flat = (tree: Json, prefix = ""): string[] =>
  isTree(tree) ? Object.keys(tree).flatMap((key) => flat(tree[key]!, prefix ? `${prefix}.${key}` : key)) : [`${prefix}=${JSON.stringify(tree)}`];

const defaults: Tree = { server: { port: 8080, host: "::", tls: { on: false, ciphers: ["a", "b"] } }, tags: [1, 2], debug: false, "10": "ten", "2": "two" };
const file: Tree = { server: { tls: { on: true, ciphers: ["...", "c"] } }, tags: [], extra: { deep: { er: [null, { x: 1 }] } }, debug: null };
const [environment, problems] = fromEnvironment(defaults, { APP_SERVER__PORT: "0x1F90", APP_TAGS: "3, 4.5,-0", APP_SERVER__TLS__ON: "Off", APP_SERVER__HOST: "", APP_BAD__JSON: "raw", APP_SERVER: "{oops", APP_DEBUG: "YES" });
const merged = [file, environment].reduce(merge, defaults);
console.log(flat(merged).join("\n"));
console.log(problems, flat(defaults).length, lookup(merged, ["extra", "deep", "er", "1", "x"]), lookup(merged, ["no", "where"]));
