// Sizes around the points where a table makes room: every count up to a few hundred, with and without gaps.
let failures = 0;
for (let count = 0; count < 300; count++) {
  const map = new Map<number, string>();
  const set = new Set<string>();
  for (let i = 0; i < count; i++) {
    map.set(i, `${i}`);
    set.add(`${i}`);
  }
  for (let i = 0; i < count; i += 3) {
    map.delete(i);
    set.delete(`${i}`);
  }
  for (let i = 0; i < count; i += 6) map.set(i, "again");
  const left = count - Math.ceil(count / 3);
  if (set.size !== left || map.size !== left + Math.ceil(count / 6)) failures++;
  let last = -1;
  for (const key of set) {
    if (Number(key) <= last) failures++;
    last = Number(key);
  }
  if ([...map.values()].filter((v) => v === "again").length !== Math.ceil(count / 6)) failures++;
}
console.log(failures);
