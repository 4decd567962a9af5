// forEach visits what is added behind its place and not what is removed before it comes there.
const map = new Map<number, string>([
  [1, "a"],
  [2, "b"],
  [3, "c"],
]);
const log: string[] = [];
map.forEach((value, key, self) => {
  log.push(`${key}:${value}:${self === map}`);
  if (key === 1) self.delete(2);
  if (key < 6) self.set(key + 3, value + value);
});
console.log(log.join(" "));
console.log(map.size, [...map.keys()].join());
try {
  map.forEach((_, key) => {
    if (key === 4) throw new Error(`stop at ${key}`);
    map.delete(key);
  });
} catch (error) {
  console.log((error as Error).message, [...map.keys()].join());
}
