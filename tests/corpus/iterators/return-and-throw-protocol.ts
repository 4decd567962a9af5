// The return method of iterators runs on break, return, throw and in patterns, and not at the end.
const log: string[] = [];
const source = (name: string): Iterable<number> => ({
  [Symbol.iterator]: () => {
    let n = 0;
    return {
      next: () => (n < 3 ? { value: n++, done: false } : { value: undefined, done: true }),
      return: () => {
        log.push(`${name} returned`);
        return { value: undefined, done: true };
      },
    };
  },
});
for (const n of source("all")) log.push(String(n));
for (const n of source("break")) if (n === 1) break;
const f = (): number => {
  for (const n of source("return")) return n;
  return -1;
};
f();
try {
  for (const _ of source("throw")) throw new Error("out");
} catch {
  log.push("caught");
}
const [a] = source("pattern");
const [...b] = source("rest");
outer: for (const x of source("outer")) for (const y of source("inner")) if (x + y === 1) continue outer;
console.log(log.join("; "), a, b);
