// Helpers over iterables: windows, chunks, pairwise, interleave, peekable, tee; each closes what it opened.
let open = 0;
function* source(n: number): Generator<number, string> {
  open++;
  try {
    for (let i = 0; i < n; i++) yield i;
    return "end";
  } finally {
    open--;
  }
}
function* windows<T>(items: Iterable<T>, size: number): Generator<T[]> {
  const buffer: T[] = [];
  for (const item of items) {
    buffer.push(item);
    if (buffer.length > size) buffer.shift();
    if (buffer.length === size) yield [...buffer];
  }
}
function* chunks<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let chunk: T[] = [];
  for (const item of items) if (chunk.push(item) === size) {
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
function* interleave<T>(...all: Iterable<T>[]): Generator<T> {
  const iterators = all.map((x) => x[Symbol.iterator]());
  try {
    while (iterators.length > 0) {
      for (const it of [...iterators]) {
        const step = it.next();
        if (step.done) iterators.splice(iterators.indexOf(it), 1);
        else yield step.value;
      }
    }
  } finally {
    for (const it of iterators) it.return?.();
  }
}
class Peekable<T> implements IterableIterator<T> {
  readonly #it: Iterator<T>;
  #next: IteratorResult<T, unknown>;
  constructor(items: Iterable<T>) {
    this.#it = items[Symbol.iterator]();
    this.#next = this.#it.next();
  }
  get peek(): T | undefined {
    return this.#next.done ? undefined : this.#next.value;
  }
  next(): IteratorResult<T, undefined> {
    const now = this.#next;
    if (now.done) return { done: true, value: undefined };
    this.#next = this.#it.next();
    return now;
  }
  [Symbol.iterator](): this {
    return this;
  }
}
console.log([...windows(source(5), 3)], [...chunks(source(5), 2)], [...windows(source(1), 2)], open);
for (const w of windows(source(100), 2)) if (w[0] === 3) break;
console.log(open, [...interleave<number | string>(source(2), "abc", source(4))].join(""), open);
for (const x of interleave<number>(source(9), source(9))) if (x === 2) break;
console.log(open);
const p = new Peekable("1a22b".split(""));
const tokens: string[] = [];
for (const c of p) {
  let token = c;
  while (p.peek !== undefined && /\d/.test(c) && /\d/.test(p.peek)) token += p.next().value;
  tokens.push(token);
}
console.log(tokens, p.peek, p.next());
