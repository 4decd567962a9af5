// Optional properties: absent, present, undefined; in, and printing.
interface Options {
  name: string;
  size?: number;
  tag?: string | undefined;
}
const a: Options = { name: "a" };
const b: Options = { name: "b", size: 0 };
const c: Options = { name: "c", tag: undefined };
for (const o of [a, b, c]) console.log(o, o.size, o.size === undefined, "size" in o, "tag" in o, o.tag ?? "none");
a.size = 5;
console.log(a, "size" in a);
function area({ size = 10, name }: Options): string {
  return name + size;
}
console.log(area(a), area(b), area(c));
const merged = { ...a, ...{ tag: "t" } };
console.log(merged);
