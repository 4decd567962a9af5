// How many microtasks leaving a for await takes: by break, throw and return, over iterators of all kinds.
const log: string[] = [];
async function tick(n: number, name: string): Promise<void> { for (let i = 0; i < n; i++) { await null; log.push(name + i); } }
function* sync(): Generator<number> { try { yield 1; yield 2; } finally { log.push("closed"); } }
async function* asy(): AsyncGenerator<number> { try { yield 1; yield 2; } finally { log.push("closed"); } }
function* bad(): Generator<number> { try { yield 1; yield 2; } finally { log.push("closed"); throw new Error("bad"); } }
const bare: Iterable<number> = { [Symbol.iterator]() { let i = 0; return { next() { return i < 2 ? { value: i++, done: false } : { value: undefined, done: true }; } }; } };
const withReturn: Iterable<number> = { [Symbol.iterator]() { let i = 0; return { next() { return i < 2 ? { value: i++, done: false } : { value: undefined, done: true }; }, return(v: unknown) { log.push("ret " + String(v)); return { value: 9, done: true }; } } as Iterator<number>; } };
const returnsPrimitive: Iterable<number> = { [Symbol.iterator]() { let i = 0; return { next() { return i < 2 ? { value: i++, done: false } : { value: undefined, done: true }; }, return() { return 5 as never; } } as Iterator<number>; } };
const sources: Record<string, () => Iterable<unknown> | AsyncIterable<unknown>> = { sync, asy, bad, bare: () => bare, withReturn: () => withReturn, returnsPrimitive: () => returnsPrimitive, array: () => [1, Promise.resolve(2)], set: () => new Set([1, 2]), text: () => "ab" };
for (const [name, make] of Object.entries(sources)) {
  for (const how of ["break", "throw", "return", "all", "continue"]) {
    log.length = 0;
    void (async () => {
      try {
        for await (const v of make()) {
          log.push("v" + String(v));
          if (how === "break") break;
          if (how === "throw") throw new Error("body");
          if (how === "return") return "r";
        }
      } catch (e) { log.push(String(e)); }
      log.push("END");
      return "x";
    })().then((r) => log.push("then " + r));
    await tick(16, "t");
    console.log(name, how, log.join(" "));
  }
}
