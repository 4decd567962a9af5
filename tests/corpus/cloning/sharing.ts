// structuredClone keeps sharing and circles.
interface Node {
  name: string;
  self?: Node;
  children: Node[];
}
const node: Node = { name: "root", children: [] };
node.self = node;
node.children.push({ name: "child", children: [node] });
const copy = structuredClone(node);
console.log(copy.self === copy, copy !== node, copy.children[0]?.children[0] === copy);
console.log(copy);
const shared = [1];
const two = structuredClone([shared, shared]);
console.log(two[0] === two[1], two[0] === shared);
const bytes = new Uint8Array([1, 2, 3, 4]);
const views = structuredClone({ a: bytes, b: bytes.subarray(1, 3) });
console.log(views.a.buffer === views.b.buffer, views.b, views.b.byteOffset, views.a.buffer === bytes.buffer);
views.a[1] = 9;
console.log(views.b[0], bytes[1]);
const map = new Map<string, unknown>();
map.set("map", map);
const mapCopy = structuredClone(map);
console.log(mapCopy.get("map") === mapCopy, mapCopy);
const set = new Set<unknown>();
set.add(set);
console.log(structuredClone(set));
