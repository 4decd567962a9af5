// Objects that get properties in different orders, lose them, and get them back; keys, order, equality.
const a: Record<string, unknown> = { x: 1, y: 2 };
const b: Record<string, unknown> = { y: 2, x: 1 };
a.z = 3;
delete a.x;
a.x = 4;
b["10"] = "ten";
b["2"] = "two";
b[" "] = null;
console.log(Object.keys(a), Object.keys(b), a, b, JSON.stringify(a), Object.entries(b).length);
const many: Record<string, number> = {};
for (let i = 0; i < 60; i++) many[`k${(i * 37) % 60}`] = i;
for (let i = 0; i < 60; i += 2) delete many[`k${i}`];
for (const key in many) if (many[key]! % 3 === 0) many[key] = -1;
console.log(Object.values(many).join(), Object.keys(many).slice(0, 5), "k0" in many, many.k1, many.k2);
const clone: Record<string, unknown> = { ...many, k1: "replaced" };
console.log(Object.keys(clone).length, clone.k1, Object.is(clone.k3, many.k3), Object.hasOwn(clone, "k2"), Object.entries({ ...{ b: 1, a: 2 }, ...{ a: 3, c: 4 } }));
const frozen = Object.freeze({ list: [1], n: 1 });
frozen.list.push(2);
try {
  (frozen as { n: number }).n = 2;
} catch (e) {
  console.log((e as Error).constructor.name, frozen, Object.isFrozen(frozen), Object.isSealed(frozen));
}
