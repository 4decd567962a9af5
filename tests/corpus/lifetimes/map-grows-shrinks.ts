// A map of objects that grows and shrinks in waves, and is iterated while it does.
const map = new Map<number, { value: string }>();
let checks = 0;
for (let wave = 0; wave < 12; wave++) {
  for (let i = 0; i < 500; i++) map.set(wave * 250 + i, { value: `${wave}:${i}` });
  for (const [key, entry] of map) {
    if (key % 3 !== wave % 3) map.delete(key);
    else checks += entry.value.length;
  }
}
console.log(map.size, checks);
const keys = [...map.keys()];
console.log(keys.length, keys[0], keys[keys.length - 1], map.get(keys[0]!)?.value);
map.clear();
map.set(1, { value: "alone" });
console.log(map.size, [...map.values()].map((v) => v.value).join());
