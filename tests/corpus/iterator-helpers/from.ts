// Iterator.from: what inherits from Iterator is given as it is, other iterators are wrapped.
const array = [1, 2, 3].values();
console.log(Iterator.from(array) === array);
console.log(Iterator.from([4, 5]).toArray(), Iterator.from("hé").toArray(), Iterator.from(new Set([6])).toArray());
console.log(Iterator.from(new Uint8Array([7, 8])).map((x) => x + 1).toArray());
let count = 0;
const plain: Iterator<number> = { next: () => ({ value: count++, done: count > 3 }) };
const wrapped = Iterator.from(plain);
console.log(wrapped instanceof Iterator, (plain as unknown) instanceof Iterator);
console.log(wrapped.map((x) => x * 2).toArray());
console.log(wrapped.return?.());
function* letters(): Generator<string> {
  yield* "xyz";
}
const generator = letters();
console.log(Iterator.from(generator) === generator, generator.drop(1).toArray());
for (const bad of [5, null, undefined, true]) {
  try {
    Iterator.from(bad as unknown as Iterable<number>);
  } catch (e) {
    console.log(String(e));
  }
}
console.log(wrapped, Iterator.from([1]), Iterator.from("a"));
