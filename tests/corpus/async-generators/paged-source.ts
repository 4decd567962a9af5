// Pages fetched lazily by an async generator, with transforms, early end and errors inside.
interface Page {
  readonly items: readonly number[];
  readonly next: number | null;
}
const log: string[] = [];
async function fetchPage(n: number): Promise<Page> {
  log.push(`fetch ${n}`);
  await null;
  if (n === 4) throw new Error("page 4 is gone");
  return { items: [n * 10, n * 10 + 1], next: n < 6 ? n + 1 : null };
}
async function* items(from: number): AsyncGenerator<number, number> {
  let count = 0;
  try {
    for (let page: number | null = from; page !== null; ) {
      const { items: found, next }: Page = await fetchPage(page);
      for (const item of found) {
        count++;
        yield item;
      }
      page = next;
    }
    return count;
  } finally {
    log.push(`closed after ${count}`);
  }
}
async function* take<T>(source: AsyncIterable<T>, n: number): AsyncGenerator<T> {
  if (n > 0) for await (const item of source) {
    yield item;
    if (--n === 0) return;
  }
}
async function* map<T, U>(source: AsyncIterable<T>, f: (x: T) => U | Promise<U>): AsyncGenerator<Awaited<U>> {
  for await (const x of source) yield await f(x);
}
const collect = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const x of source) all.push(x);
  return all;
};
console.log(await collect(take(map(items(1), async (x) => `#${x}`), 3)));
console.log(await collect(items(5)), await collect(take(items(1), 0)));
try {
  await collect(items(3));
} catch (error) {
  console.log((error as Error).message);
}
const it = items(6);
const steps = await Promise.all([it.next(), it.next(), it.next(), it.next()]);
console.log(steps);
console.log(log.join("; "));
const early = items(1);
console.log(await early.return(-1), await early.next());
