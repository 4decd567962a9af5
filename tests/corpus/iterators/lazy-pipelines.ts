// Pipelines of generators: take, zip, chunk, windows, and how little they read.
function* count(from = 0): Generator<number> {
  for (let i = from; ; i++) {
    reads++;
    yield i;
  }
}
let reads = 0;
function* take<T>(source: Iterable<T>, limit: number): Generator<T> {
  if (limit <= 0) return;
  let left = limit;
  for (const item of source) {
    yield item;
    if (--left === 0) return;
  }
}
function* zip<A, B>(a: Iterable<A>, b: Iterable<B>): Generator<[A, B]> {
  const other = b[Symbol.iterator]();
  for (const item of a) {
    const next = other.next();
    if (next.done) return;
    yield [item, next.value];
  }
}
function* chunk<T>(source: Iterable<T>, size: number): Generator<T[]> {
  let part: T[] = [];
  for (const item of source) {
    part.push(item);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
console.log([...take(count(), 3)], reads, [...take(count(), 0)], reads);
console.log([...zip("abc", count(1))], reads, [...zip(count(), [])], reads);
console.log([...chunk("abcdefg", 3)], [...chunk([], 2)], new Map(zip(["x", "y"], [1, 2])));
const [first, second] = chunk(take(count(10), 100), 4);
console.log(first, second, reads);
