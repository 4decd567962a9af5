// How many microtasks yield* in an async generator takes: iterators with and without return, synchronous and not.
const log: string[] = [];
async function tick(n: number, name: string): Promise<void> { for (let i = 0; i < n; i++) { await null; log.push(name + i); } }
function* sync(): Generator<number> { try { yield 1; yield 2; } finally { log.push("closed"); } }
async function* asy(): AsyncGenerator<number> { try { yield 1; yield 2; } finally { log.push("closed"); } }
const bare: Iterable<number> = { [Symbol.iterator]() { let i = 0; return { next() { return i < 2 ? { value: i++, done: false } : { value: undefined, done: true }; } }; } };
const bareAsync: AsyncIterable<number> = { [Symbol.asyncIterator]() { let i = 0; return { async next() { return i < 2 ? { value: i++, done: false } : { value: undefined, done: true }; } }; } };
const withReturn: Iterable<number> = { [Symbol.iterator]() { let i = 0; return { next() { return i < 2 ? { value: i++, done: false } : { value: undefined, done: true }; }, return(v: unknown) { log.push("ret " + String(v)); return { value: 9, done: true }; } } as Iterator<number>; } };
const g1 = async function* (): AsyncGenerator<number> { yield* sync(); };
const g2 = async function* (): AsyncGenerator<number> { yield* asy(); };
const g3 = async function* (): AsyncGenerator<number> { yield* bare; };
const g4 = async function* (): AsyncGenerator<number> { yield* bareAsync; };
const g5 = async function* (): AsyncGenerator<number> { yield* withReturn; };
const g6 = async function* (): AsyncGenerator<number> { yield* [1, 2]; };
const g7 = async function* (): AsyncGenerator<number> { yield 1; yield 2; };
const g8 = async function* (): AsyncGenerator<number> { yield* new Set([1, 2]); };
const all = { g1, g2, g3, g4, g5, g6, g7, g8 };
for (const [name, g] of Object.entries(all)) {
  log.length = 0;
  void (async () => { for await (const v of g()) { log.push("v" + v); break; } log.push("END"); })();
  await tick(14, "t");
  console.log(name, "break", log.join(" "));
  log.length = 0;
  void (async () => { const it = g(); await it.next(); log.push("N"); try { console.log(name, await it.return(5)); } catch (e) { log.push(String(e)); } log.push("END"); })();
  await tick(14, "t");
  console.log(name, "return", log.join(" "));
  log.length = 0;
  // Without a throw method the editions of the language differ.
  if (name === "g1" || name === "g2") void (async () => { const it = g(); await it.next(); log.push("N"); try { console.log(name, await it.throw(new Error("q"))); } catch (e) { log.push(String(e)); } log.push("END"); })();
  await tick(14, "t");
  console.log(name, "throw", log.join(" "));
  log.length = 0;
  void (async () => { for await (const v of g()) { log.push("v" + v); } log.push("END"); })();
  await tick(24, "t");
  console.log(name, "all", log.join(" "));
}
