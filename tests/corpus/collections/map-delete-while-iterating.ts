// Deleting the current, an earlier and a later entry while a Map is walked.
const map = new Map<number, string>();
for (let i = 0; i < 10; i++) map.set(i, `v${i}`);
const seen: number[] = [];
for (const [key] of map) {
  seen.push(key);
  if (key === 2) map.delete(2);
  if (key === 3) map.delete(0);
  if (key === 4) map.delete(7);
  if (key === 5) map.delete(6);
}
console.log(seen.join(), map.size);
console.log([...map.keys()].join());
const values: string[] = [];
for (const value of map.values()) {
  values.push(value);
  map.clear();
}
console.log(values.join(), map.size, [...map].length);
