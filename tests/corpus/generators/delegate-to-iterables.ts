// yield* over arrays, strings, maps, sets and hand-made iterators, with and without return.
class Manual {
  #left = 3;
  readonly log: string[];
  constructor(log: string[]) {
    this.log = log;
  }
  [Symbol.iterator](): this {
    return this;
  }
  next(): IteratorResult<string, string> {
    this.log.push("next");
    return this.#left-- > 0 ? { value: `m${this.#left}`, done: false } : { value: "manual end", done: true };
  }
  return(): IteratorResult<string, string> {
    this.log.push("return");
    return { value: "closed", done: true };
  }
}
const log: string[] = [];
function* all(): Generator<unknown, string, void> {
  yield* [1, 2];
  yield* "hé";
  yield* new Map([["k", 1]]);
  yield* new Set([7]);
  const last = String(yield* new Manual(log));
  return last;
}
for (const v of all()) console.log(v);
console.log(log.join());
log.length = 0;
const g = all();
for (let i = 0; i < 7; i++) g.next();
console.log(JSON.stringify(g.return("stop")), log.join());
const done = all();
let result = done.next();
while (result.done !== true) result = done.next();
console.log(result.value);
