// A WeakMap that grows, loses entries by delete and takes keys again.
const map = new WeakMap<object, number>();
const keys = Array.from({ length: 700 }, (_, i) => ({ i }));
for (const key of keys) map.set(key, key.i);
for (const key of keys) if (key.i % 3 === 0) map.delete(key);
for (const key of keys) if (key.i % 6 === 0) map.set(key, -key.i);
let sum = 0;
let present = 0;
for (const key of keys) {
  sum += map.get(key) ?? 0;
  if (map.has(key)) present++;
}
console.log(present, sum, map.get({ i: 1 }), map.delete(keys[3]!), map.delete(keys[6]!), map.has(keys[6]!));
const f = () => 1;
class Key {}
map.set(f, 5).set(Key, 6);
console.log(map.get(f), map.get(Key), map.has(() => 1));
