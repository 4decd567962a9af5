// WeakMap and WeakSet: objects and symbols as keys, primitives are refused.
const key = {};
const list: number[] = [];
const map = new WeakMap<object, number>([[key, 1], [list, 2]]);
console.log(map.get(key), map.get(list), map.get({}), map.has(key), map.delete(key), map.delete(key), map.has(key));
const set = new WeakSet<object>([list]);
set.add(key).add(key);
console.log(set.has(key), set.has(list), set.has([]), set.delete(list), set.has(list));
for (const bad of [1, "text", null, undefined, true]) {
  try {
    map.set(bad as unknown as object, 1);
    console.log("accepted");
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
console.log(Object.prototype.toString.call(map), Object.prototype.toString.call(set));
class Counter {
  static readonly #counts = new WeakMap<Counter, number>();
  hit(): number {
    const next = (Counter.#counts.get(this) ?? 0) + 1;
    Counter.#counts.set(this, next);
    return next;
  }
}
const counter = new Counter();
console.log(counter.hit(), counter.hit(), new Counter().hit());
