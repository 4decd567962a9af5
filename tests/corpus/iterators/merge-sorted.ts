// Merging sorted sequences lazily, with iterators by hand and clean ends.
function* merge<T>(sources: readonly Iterable<T>[], isLess: (a: T, b: T) => boolean): Generator<T> {
  const heads: { iterator: Iterator<T>; value: T }[] = [];
  const iterators = sources.map((source) => source[Symbol.iterator]());
  try {
    for (const iterator of iterators) {
      const first = iterator.next();
      if (!first.done) heads.push({ iterator, value: first.value });
    }
    while (heads.length > 0) {
      let least = 0;
      for (let i = 1; i < heads.length; i++) if (isLess(heads[i]!.value, heads[least]!.value)) least = i;
      const head = heads[least]!;
      yield head.value;
      const next = head.iterator.next();
      if (next.done) heads.splice(least, 1);
      else head.value = next.value;
    }
  } finally {
    for (const { iterator } of heads) iterator.return?.();
  }
}
function* multiples(n: number): Generator<number> {
  try {
    for (let i = n; ; i += n) yield i;
  } finally {
    console.log("end of", n);
  }
}
const less = (a: number, b: number): boolean => a < b;
console.log([...merge([[1, 4, 9], [2, 3, 10], [], new Set([5])], less)]);
const firsts: number[] = [];
for (const n of merge([multiples(3), multiples(5), multiples(7)], less)) {
  if (firsts.at(-1) !== n) firsts.push(n);
  if (firsts.length === 10) break;
}
console.log(firsts, [...merge<string>(["ace", "bd"], (a, b) => a < b)].join(""), [...merge([], less)]);
