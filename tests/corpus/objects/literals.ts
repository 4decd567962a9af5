// Object literals, shorthand, methods, nested objects.
const x = 1;
const y = "two";
const o = { x, y, z: 3, "quoted": 4, nested: { a: [1, 2], b: { c: true } } };
console.log(o.x, o.y, o.z, o.quoted, o.nested.a[1], o.nested.b.c);
o.x = 10;
o.nested.b.c = false;
console.log(o.x, o.nested.b.c, o["z"]);
const m = {
  value: 5,
  get(): number {
    return this.value;
  },
  plus: (n: number): number => n + 5,
};
console.log(m.get(), m.plus(1));
const p = o;
p.z = 99;
console.log(o.z, p === o);
const empty = {};
console.log(empty, typeof empty);
