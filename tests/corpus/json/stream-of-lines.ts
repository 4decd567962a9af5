// Lines of JSON: reading, sorting out what is broken, writing back.
type Entry = { id: number; tags: string[]; meta?: { ok: boolean } };
function isEntry(value: unknown): value is Entry {
  if (typeof value !== "object" || value === null) return false;
  const { id, tags } = value as Partial<Entry>;
  return typeof id === "number" && Array.isArray(tags) && tags.every((tag: unknown) => typeof tag === "string");
}
const text = `{"id":1,"tags":["a","b"],"meta":{"ok":true}}
{"id":"2","tags":[]}
not json

{"tags":[],"id":3}
[1,2]
null
{"id":4,"tags":["x",5]}
{"id":5,"tags":["\\u00e9\\n"]}`;
const good: Entry[] = [];
const bad: string[] = [];
for (const [i, line] of text.split("\n").entries()) {
  if (line === "") continue;
  try {
    const value: unknown = JSON.parse(line);
    if (isEntry(value)) good.push(value);
    else bad.push(`${i}: shape`);
  } catch (error) {
    bad.push(`${i}: ${(error as Error).message}`);
  }
}
console.log(good, bad);
console.log(good.map((entry) => JSON.stringify(entry)).join("\n"));
console.log(JSON.stringify(good, (key, value) => (key === "meta" ? undefined : value)), good[0]?.meta?.ok, good[1]?.meta?.ok);
