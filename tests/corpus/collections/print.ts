// How maps and sets print, empty, nested and long.
console.log(new Map(), new Set(), new Map([[1, 2]]), new Set([1, "a", null]));
console.log(new Map([["key", { a: 1 }], ["other", { a: 2 }]]));
console.log(new Map<object, unknown>([[{ k: 1 }, [1, 2]], [[3], new Set([1])]]));
console.log({ m: new Map([["a", new Map([["b", new Map([["c", 1]])]])]]), s: new Set([new Set([1])]) });
console.log(new Set(Array.from({ length: 30 }, (_, i) => i * 100)));
console.log(new Map(Array.from({ length: 8 }, (_, i) => ["key number " + i, "value " + i] as [string, string])));
console.log([new Map([["x", 1]])], new Map([["x", 1]]).entries(), new Set([5]).values(), [1, 2].values());
