// clear() while iterators stand in the middle: they go on with what is added afterwards.
const map = new Map<string, number>([
  ["one", 1],
  ["two", 2],
  ["three", 3],
]);
const started = map.entries();
started.next();
started.next();
const fresh = map.keys();
map.clear();
map.set("four", 4);
console.log(JSON.stringify(started.next()), JSON.stringify(fresh.next()));
map.clear();
map.set("five", 5).set("six", 6);
console.log([...started].join("|"), [...fresh].join("|"));
map.clear();
console.log(started.next().done, fresh.next().done, map.size);
const again = map.values();
map.clear();
map.set("seven", 7);
map.clear();
map.set("eight", 8);
console.log([...again].join());
