// What WeakMap, WeakSet, WeakRef and FinalizationRegistry refuse, and what they look like.
function attempt(work: () => unknown): void {
  try {
    console.log(work());
  } catch (error) {
    console.log(String(error));
  }
}

const target = { a: 1 };
const registry = new FinalizationRegistry<unknown>(() => console.log("never"));
attempt(() => new WeakMap([[1 as unknown as object, 2]]));
attempt(() => new WeakSet([1 as unknown as object]));
attempt(() => new WeakSet<object>().add("x" as unknown as object));
attempt(() => new WeakRef(1 as unknown as object));
attempt(() => registry.register(1 as unknown as object, 1));
attempt(() => registry.register(target, target));
attempt(() => registry.register(target, 1, 1 as unknown as object));
attempt(() => registry.unregister(1 as unknown as object));
attempt(() => registry.register(target, 1, target));
attempt(() => registry.unregister(target));
attempt(() => registry.unregister(target));
console.log(String(new WeakRef(target)), String(registry), new WeakRef(target).deref() === target);
attempt(() => new WeakMap<symbol, number>([[Symbol.for("shared"), 2]]).has(Symbol.for("shared")));
const own = Symbol("own");
attempt(() => new WeakMap<symbol, number>([[own, 2]]).get(own));
console.log(new WeakRef(target), new WeakMap([[target, 1]]), new WeakSet([target]));
