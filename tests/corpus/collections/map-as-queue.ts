// The oldest entry is taken from a Map again and again, as caches do.
const map = new Map<number, number>();
let taken = 0;
for (let i = 0; i < 30000; i++) {
  map.set(i, i * 2);
  if (map.size > 100) {
    const oldest = map.keys().next().value!;
    taken += map.get(oldest)!;
    map.delete(oldest);
  }
}
console.log(map.size, taken, map.keys().next().value, [...map.values()].at(-1));
while (map.size > 1) map.delete(map.keys().next().value!);
console.log([...map].join());
map.delete(29999);
console.log(map.size, map.keys().next().done);
map.set(7, 7);
console.log([...map.entries()].join());
