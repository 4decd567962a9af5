// What forEach and for-of see of entries that are added, deleted and added anew on the way.
const map = new Map<string, number>([["a", 1], ["b", 2], ["c", 3]]);
const seen: string[] = [];
for (const [key, value] of map) {
  seen.push(key);
  if (key === "a") {
    map.delete("b");
    map.set("d", 4);
    map.set("a", value + 10);
  }
  if (key === "c") {
    map.delete("c");
    map.set("c", 30);
  }
  if (seen.length > 8) break;
}
console.log(seen, map);
const set = new Set([1, 2, 3]);
const visits: number[] = [];
set.forEach((x) => {
  visits.push(x);
  if (x < 10) set.add(x * 10);
  set.delete(x);
});
console.log(visits, set);
const iterator = map.keys();
iterator.next();
map.clear();
map.set("new", 1);
console.log([...iterator], iterator.next(), [...map]);
