// Several iterators over one source, iterators passed between functions, resumed for-of.
const data = ["a", "b", "c", "d", "e"];
const it1 = data.values();
const it2 = data.values();
console.log(it1.next().value, it1.next().value, it2.next().value, it1.next().value);
for (const x of it1) {
  console.log("first", x);
  break;
}
for (const x of it1) console.log("second", x);
function* pairs<T>(xs: Iterable<T>): Generator<[T, T]> {
  const it = xs[Symbol.iterator]();
  for (;;) {
    const a = it.next();
    if (a.done) return;
    const b = it.next();
    if (b.done) return;
    yield [a.value, b.value];
  }
}
console.log([...pairs(data)], [...pairs("xyzw")]);
function* merge(a: Iterator<number>, b: Iterator<number>): Generator<number> {
  let x = a.next();
  let y = b.next();
  while (!x.done || !y.done) {
    if (y.done || (!x.done && x.value <= y.value)) {
      yield x.value!;
      x = a.next();
    } else {
      yield y.value;
      y = b.next();
    }
  }
}
console.log([...merge([1, 4, 9].values(), [2, 3, 10, 11].values())]);
