// An entry that is deleted and set again moves to the end, where a running iteration meets it once more.
const map = new Map<string, number>([
  ["a", 1],
  ["b", 2],
  ["c", 3],
]);
const seen: string[] = [];
let moves = 0;
for (const [key, value] of map) {
  seen.push(`${key}${value}`);
  if (moves < 4) {
    map.delete(key);
    map.set(key, value * 10);
    moves++;
  }
}
console.log(seen.join(" "));
console.log([...map.entries()].map(([k, v]) => k + String(v)).join(" "));
