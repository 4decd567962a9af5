// An immutable list with structural sharing: cons cells, map, fold, equality and iteration.
abstract class List<T> implements Iterable<T> {
  abstract readonly isEmpty: boolean;
  abstract readonly length: number;
  static of<T>(...items: T[]): List<T> {
    return items.reduceRight<List<T>>((tail, head) => new Cons(head, tail), empty as List<T>);
  }
  prepend(head: T): List<T> {
    return new Cons(head, this);
  }
  *[Symbol.iterator](): Iterator<T> {
    for (let at: List<T> = this; at instanceof Cons; at = at.tail) yield at.head;
  }
  fold<A>(seed: A, f: (acc: A, x: T) => A): A {
    let acc = seed;
    for (const x of this) acc = f(acc, x);
    return acc;
  }
  reverse(): List<T> {
    return this.fold<List<T>>(empty as List<T>, (acc, x) => acc.prepend(x));
  }
  map<U>(f: (x: T) => U): List<U> {
    return this.reverse().fold<List<U>>(empty as List<U>, (acc, x) => acc.prepend(f(x)));
  }
  toString(): string {
    return `(${[...this].join(" ")})`;
  }
}
class Cons<T> extends List<T> {
  readonly head: T;
  readonly tail: List<T>;
  readonly length: number;
  readonly isEmpty = false;
  constructor(head: T, tail: List<T>) {
    super();
    this.head = head;
    this.tail = tail;
    this.length = tail.length + 1;
  }
}
class Empty extends List<never> {
  readonly isEmpty = true;
  readonly length = 0;
}
const empty: unknown = new Empty();
const base = List.of(2, 3, 4);
const a = base.prepend(1);
const b = base.prepend(NaN);
console.log(String(base), `${a}`, b + "", a.length, b.length);
console.log(a instanceof Cons && b instanceof Cons && a.tail === b.tail);
console.log(String(a.map((x) => x * x)), String(a.reverse()), a.fold(0, (s, x) => s + x));
console.log(String(List.of()), List.of().isEmpty, Math.max(...a));
const [first, second, ...others] = a;
console.log(first, second, others);
