// One value of lookahead over any iterator, with return passed on.
class Peekable<T> implements IterableIterator<T> {
  readonly #inner: Iterator<T>;
  #held: IteratorResult<T> | undefined;
  constructor(source: Iterable<T>) {
    this.#inner = source[Symbol.iterator]();
  }
  peek(): T | undefined {
    this.#held ??= this.#inner.next();
    return this.#held.done ? undefined : this.#held.value;
  }
  next(): IteratorResult<T> {
    const result = this.#held ?? this.#inner.next();
    this.#held = undefined;
    return result;
  }
  return(value?: unknown): IteratorResult<T> {
    console.log("return");
    return this.#inner.return?.(value) ?? { done: true, value: undefined as never };
  }
  [Symbol.iterator](): this {
    return this;
  }
}
function* runs(text: string): Generator<string> {
  const units = new Peekable(text);
  for (const first of units) {
    let run = first;
    while (units.peek() === first) run += units.next().value;
    yield run.length > 1 ? `${run.length}${first}` : first;
  }
}
console.log([...runs("aaabccd")].join(""), [...runs("")]);
const p = new Peekable([1, 2, 3]);
for (const n of p) if (n === p.peek()! - 1 && n === 2) break;
console.log(p.next(), p.peek());
