// The iterators of Map and Set as objects: next, Symbol.iterator, spread of the rest, exhaustion for good.
const map = new Map([
  ["x", 1],
  ["y", 2],
  ["z", 3],
]);
const entries = map[Symbol.iterator]();
console.log(entries[Symbol.iterator]() === entries);
console.log(JSON.stringify(entries.next()));
const [second, ...others] = entries;
console.log(JSON.stringify(second), JSON.stringify(others));
console.log(JSON.stringify(entries.next()), [...entries].length);
const set = new Set([10, 20, 30]);
const values = set.values();
for (const v of values) {
  if (v === 20) break;
  console.log(v);
}
console.log([...values].join());
set.add(40);
console.log(values.next().done);
const [a, b] = new Map([[1, [2, 3]]]);
console.log(JSON.stringify(a), b);
console.log(Array.from(map.keys()).join(), Math.max(...map.values()), new Set(map.values()).size);
console.log(new Map([...map].filter(([, v]) => v > 1)));
