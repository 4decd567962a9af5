// A Set whose values come and go for long keeps its order and forgets nothing.
const set = new Set<string>();
let seed = 12345;
const next = (limit: number): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return (seed >>> 8) % limit;
};
let added = 0;
let removed = 0;
for (let i = 0; i < 20000; i++) {
  const key = `key${next(300)}`;
  if (next(2) === 0) {
    if (!set.has(key)) added++;
    set.add(key);
  } else if (set.delete(key)) removed++;
}
console.log(added - removed === set.size, set.size, added, removed);
console.log([...set].slice(0, 8).join(), [...set].slice(-3).join());
const oldest = set.values().next().value;
console.log(oldest, set.delete(oldest!), set.values().next().value);
