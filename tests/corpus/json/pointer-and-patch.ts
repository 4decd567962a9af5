// JSON pointers and patches over parsed documents.
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Operation = { op: string; path: string; value?: Json };
const parts = (pointer: string): string[] => pointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
function get(root: Json, pointer: string): Json | undefined {
  let at: Json | undefined = root;
  for (const part of parts(pointer)) {
    if (Array.isArray(at)) at = at[Number(part)];
    else if (typeof at === "object" && at !== null) at = at[part];
    else return undefined;
  }
  return at;
}
function apply(root: Json, { op, path, value }: Operation): void {
  const names = parts(path);
  const last = names.pop()!;
  const parent = get(root, names.map((name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`).join(""));
  if (Array.isArray(parent)) {
    const index = last === "-" ? parent.length : Number(last);
    if (op === "remove") parent.splice(index, 1);
    else parent.splice(index, op === "add" ? 0 : 1, value!);
  } else if (typeof parent === "object" && parent !== null) {
    if (op === "remove") delete parent[last];
    else parent[last] = value!;
  } else throw new RangeError(`no parent of ${path}`);
}
const doc = JSON.parse('{"a":{"b":[1,2,3]},"x/y":{"~":true},"n":null}') as Json;
console.log(get(doc, "/a/b/1"), get(doc, "/x~1y/~0"), get(doc, ""), get(doc, "/n/none"), get(doc, "/a/b/9"));
for (const operation of [
  { op: "add", path: "/a/b/1", value: 9 },
  { op: "add", path: "/a/b/-", value: "end" },
  { op: "remove", path: "/a/b/0" },
  { op: "replace", path: "/n", value: { deep: [] } },
  { op: "add", path: "/n/deep/-", value: null },
  { op: "remove", path: "/x~1y" },
]) apply(doc, operation);
console.log(JSON.stringify(doc));
try {
  apply(doc, { op: "add", path: "/none/x", value: 1 });
} catch (error) {
  console.log(String(error));
}
