// Pages fetched one by one, flattened, filtered, stopped early; the source is closed.
const log: string[] = [];
async function* pages(total: number, size: number): AsyncGenerator<number[], string> {
  try {
    for (let at = 0; at < total; at += size) {
      log.push(`page ${at}`);
      await null;
      yield Array.from({ length: Math.min(size, total - at) }, (_, i) => at + i);
    }
    return "all";
  } finally {
    log.push("closed");
  }
}
async function* flat<T>(source: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const page of source) yield* page;
}
async function* filter<T>(source: AsyncIterable<T>, test: (value: T) => boolean | Promise<boolean>): AsyncGenerator<T> {
  for await (const value of source) if (await test(value)) yield value;
}
const found: number[] = [];
for await (const n of filter(flat(pages(10, 3)), async (n) => n % 2 === 1)) {
  found.push(n);
  if (n > 4) break;
}
console.log(found, log.splice(0));
const all: number[] = [];
for await (const n of flat(pages(4, 3))) all.push(n);
console.log(all, log.splice(0));
const it = pages(2, 2);
console.log(await it.next(), await it.return("early"), await it.next(), log);
