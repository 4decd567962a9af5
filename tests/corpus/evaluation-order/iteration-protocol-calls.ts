// Which methods of an iterator each construct calls, and when.
const log: string[] = [];
function source(name: string, count: number): Iterable<number> {
  return {
    [Symbol.iterator](): Iterator<number> {
      log.push(name + ".iterator");
      let n = 0;
      return {
        next(): IteratorResult<number> {
          log.push(name + ".next");
          return n < count ? { value: n++, done: false } : { value: undefined, done: true };
        },
        return(): IteratorResult<number> {
          log.push(name + ".return");
          return { value: undefined, done: true };
        },
      };
    },
  };
}
function show(title: string): void {
  console.log(title + ": " + log.join(" "));
  log.length = 0;
}
for (const x of source("all", 2)) log.push("body " + x);
show("for of");
for (const x of source("some", 5)) if (x === 1) break;
show("break");
const [a] = source("one", 3);
show("pattern " + a);
const [b, , c = 9] = source("three", 1);
show("pattern " + b + " " + c);
const [d, ...rest] = source("rest", 3);
show("rest " + d + " " + rest.join());
console.log([...source("l", 1), ...source("r", 1)], Math.max(...source("m", 2)));
show("spread");
try {
  for (const x of source("thrown", 3)) throw new Error("at " + x);
} catch (e) {
  log.push((e as Error).message);
}
show("throw");
function first(): number {
  for (const x of source("returned", 3)) return x + 100;
  return -1;
}
console.log(first(), new Set(source("set", 2)).size, Array.from(source("from", 2), (x) => x * 2));
show("others");
const [] = source("nothing", 2);
show("empty pattern");
