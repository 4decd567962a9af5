// Stages of async generators: mapping, filtering, batching, and one that merges two sources by turns.
async function* count(limit: number): AsyncGenerator<number, void, void> {
  for (let i = 0; i < limit; i++) {
    if (i % 4 === 0) await null;
    yield i;
  }
}
async function* map<T, U>(source: AsyncIterable<T>, f: (x: T) => U | Promise<U>): AsyncGenerator<U, void, void> {
  for await (const x of source) yield await f(x);
}
async function* batch<T>(source: AsyncIterable<T>, size: number): AsyncGenerator<T[], void, void> {
  let list: T[] = [];
  for await (const x of source) {
    list.push(x);
    if (list.length === size) {
      yield list;
      list = [];
    }
  }
  if (list.length > 0) yield list;
}
async function* merge<T>(a: AsyncIterator<T>, b: AsyncIterator<T>): AsyncGenerator<T, void, void> {
  let [one, other] = [a, b];
  for (let open = 2; open > 0; [one, other] = [other, one]) {
    const r = await one.next();
    if (r.done === true) open--;
    else yield r.value;
  }
}
for await (const b of batch(map(count(10), async (n) => n * n), 4)) console.log(b.join());
const merged: (number | string)[] = [];
for await (const x of merge<number | string>(count(4), map(count(2), (n) => `s${n}`))) merged.push(x);
console.log(merged.join());
