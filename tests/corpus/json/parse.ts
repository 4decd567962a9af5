// JSON.parse into typed values that are narrowed at once.
interface Item {
  id: number;
  name: string;
  tags: string[];
  price?: number;
}
const item = JSON.parse('{"id": 7, "name": "caf\\u00e9 \\ud83d\\ude00 \\n", "tags": ["a", "b"], "extra": {"x": [1, 2]}}') as Item;
console.log(item.id + 1, item.name, item.name.length, item.tags.join("+"), item.price, item);
const list = JSON.parse(" [1, -2.5e3, 0.1, 1E2, -0, true, false, null, \"s\" ] ") as unknown[];
console.log(list, list.length);
console.log(JSON.parse("5") as number, JSON.parse('"text"') as string, JSON.parse("null") as null, JSON.parse("[]") as unknown[], JSON.parse("{}") as object);
const dup = JSON.parse('{"a":1,"b":2,"a":3}') as { a: number; b: number };
console.log(dup.a, Object.keys(dup));
const v: unknown = JSON.parse('{"k":[{"n":1}]}');
if (typeof v === "object" && v !== null && "k" in v && Array.isArray(v.k)) {
  const first: unknown = v.k[0];
  if (typeof first === "object" && first !== null && "n" in first) console.log(first.n);
}
console.log(JSON.stringify(JSON.parse('{"z":1,"a":{"2":0,"1":0,"b":[]}}')));
