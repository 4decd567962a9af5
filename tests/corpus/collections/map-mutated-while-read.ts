// Maps and sets that change while they are iterated: what is still visited.
const log: string[] = [];
const map = new Map<string, number>([["a", 1], ["b", 2], ["c", 3]]);
for (const [k, v] of map) {
  log.push(`${k}${v}`);
  if (k === "a") map.delete("b").valueOf() && map.set("d", 4);
  if (k === "c") map.set("a", 10).set("b", 20);
  if (map.size > 6) break;
}
console.log(log.join(" "), [...map]);
const set = new Set([1, 2, 3]);
let turns = 0;
set.forEach((n) => {
  turns++;
  if (n < 20) set.add(n * 10);
  set.delete(n);
});
console.log(turns, [...set]);
const keys = map.keys();
console.log(keys.next(), map.delete("c"), keys.next(), map.clear(), keys.next(), map.set("z", 0).size, keys.next());
const self = new Map<unknown, unknown>();
self.set(self, self).set(NaN, 1).set(0, "zero").set(-0, "minus zero");
console.log(self.get(self) === self, self.get(NaN), self.get(0), self.size, [...self.values()].at(-1));
