// Query strings with brackets become nested objects, and back.
type Tree = { [key: string]: string | string[] | Tree };
const decode = (s: string): string => decodeURIComponent(s.replaceAll("+", " "));
function parse(query: string): Tree {
  const root: Tree = {};
  for (const pair of query.replace(/^\?/, "").split("&")) {
    if (pair === "") continue;
    const [rawKey = "", rawValue = ""] = pair.split("=", 2);
    const path = decode(rawKey).split(/[[\]]+/).filter((p, i) => i === 0 || p !== "");
    const isList = decode(rawKey).endsWith("[]");
    let at = root;
    for (const name of path.slice(0, -1)) {
      const next = at[name];
      at = typeof next === "object" && !Array.isArray(next) ? next : ((at[name] = {}) as Tree);
    }
    const name = path.at(-1)!;
    const old = at[name];
    if (isList) at[name] = Array.isArray(old) ? [...old, decode(rawValue)] : [decode(rawValue)];
    else at[name] = decode(rawValue);
  }
  return root;
}
function* pairs(tree: Tree, prefix = ""): Generator<string> {
  for (const [key, value] of Object.entries(tree)) {
    const name = prefix ? `${prefix}[${key}]` : key;
    if (typeof value === "string") yield `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
    else if (Array.isArray(value)) for (const item of value) yield `${encodeURIComponent(`${name}[]`)}=${encodeURIComponent(item)}`;
    else yield* pairs(value, name);
  }
}
for (const query of ["?a=1&b=two%20words&c", "user[name]=ann&user[address][city]=K%C3%B6ln", "x[]=1&x[]=2&x[]=%26", "a+b=c+d&&=e", "a[b]=1&a[c][]=2&a[c][]=3"]) {
  const tree = parse(query);
  console.log(tree, [...pairs(tree)].join("&"));
  console.log(JSON.stringify(parse([...pairs(tree)].join("&"))) === JSON.stringify(tree));
}
try {
  parse("a=%E0%A4%A");
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
