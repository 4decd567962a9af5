// Iterators made by hand and by generators, combined lazily.
function* zip<A, B>(a: Iterable<A>, b: Iterable<B>): Generator<[A, B]> {
  const [x, y] = [a[Symbol.iterator](), b[Symbol.iterator]()];
  for (let p = x.next(), q = y.next(); !p.done && !q.done; p = x.next(), q = y.next()) yield [p.value, q.value];
}
function* windows<T>(source: Iterable<T>, size: number): Generator<T[]> {
  const held: T[] = [];
  for (const value of source) {
    held.push(value);
    if (held.length > size) held.shift();
    if (held.length === size) yield [...held];
  }
}
const squares: Iterable<number> = {
  *[Symbol.iterator]() {
    for (let i = 1; ; i++) yield i * i;
  },
};
console.log([...zip("abc", squares)], [...windows([1, 2, 3, 4], 2)], [...windows("ab", 3)]);
console.log([...zip(windows(new Set([5, 6, 7]), 2), new Map([["k", 1], ["l", 2]]))]);
