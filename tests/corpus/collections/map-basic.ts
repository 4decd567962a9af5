// Map: set, get, has, delete, size, order, iteration.
const m = new Map<string, number>();
console.log(m.set("b", 2).set("a", 1) === m, m.size, m.get("a"), m.get("zz"), m.has("b"), m.has("zz"));
m.set("b", 20);
console.log([...m.keys()], [...m.values()], [...m.entries()], m);
console.log(m.delete("b"), m.delete("b"), m.size);
m.set("b", 3);
for (const [k, v] of m) console.log(k, v);
m.forEach((v, k, self) => console.log(k, v, self === m));
m.clear();
console.log(m.size, m, [...m]);
const init = new Map([[1, "one"], [2, "two"], [1, "uno"]]);
console.log(init, init.size, new Map(init).get(2), new Map([...init].map(([k, v]) => [v, k])));
console.log(new Map([...init].filter(([k]) => k > 1)), Array.from(init.values()).join());
