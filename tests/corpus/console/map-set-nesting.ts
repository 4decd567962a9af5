// Maps and sets within each other, deep, long and empty.
console.log(new Map(), new Set(), [new Map()], { s: new Set() });
console.log(new Map([["k", new Map([["inner", new Map([["deep", new Map([["x", 1]])]])]])]]));
console.log(new Set([new Set([new Set([new Set([1])])])]));
console.log(new Map<unknown, unknown>([[{ a: 1 }, [1, 2]], [[1], { b: 2 }], [null, undefined], [() => 1, Symbol("s")]]));
console.log(new Map(Array.from({ length: 30 }, (_, i) => [`key${i}`, i])));
console.log(new Set(Array.from({ length: 120 }, (_, i) => i)));
console.log(new Map(Array.from({ length: 105 }, (_, i) => [i, i * i])));
class Registry extends Map<string, number> {
  readonly label = "reg";
}
const registry = new Registry([["a", 1]]);
console.log(registry, [registry]);
const circle = new Map<string, unknown>();
circle.set("self", circle);
console.log(circle);
const set = new Set<unknown>();
set.add([set]);
console.log(set);
