// Functions composed with types that follow: pipe by overloads, currying, keyed picks, grouping, zips.
type Fn<A, B> = (value: A) => B;
function pipe<A, B>(ab: Fn<A, B>): Fn<A, B>;
function pipe<A, B, C>(ab: Fn<A, B>, bc: Fn<B, C>): Fn<A, C>;
function pipe<A, B, C, D>(ab: Fn<A, B>, bc: Fn<B, C>, cd: Fn<C, D>): Fn<A, D>;
function pipe(...steps: readonly Fn<never, unknown>[]): Fn<unknown, unknown> {
  return (value) => steps.reduce<unknown>((result, step) => step(result as never), value);
}
const curry = <A, B, R>(f: (a: A, b: B) => R) => (a: A) => (b: B): R => f(a, b);
function pick<T extends object, const K extends readonly (keyof T)[]>(value: T, ...keys: K): Pick<T, K[number]> {
  const out: Partial<T> = {};
  for (const key of keys) out[key] = value[key];
  return out as Pick<T, K[number]>;
}
function groupBy<T, K>(items: Iterable<T>, by: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group) group.push(item);
    else groups.set(by(item), [item]);
  }
  return groups;
}
function* zip<A, B>(a: Iterable<A>, b: Iterable<B>): Generator<[A, B]> {
  const [left, right] = [a[Symbol.iterator](), b[Symbol.iterator]()];
  for (;;) {
    const [x, y] = [left.next(), right.next()];
    if (x.done || y.done) return;
    yield [x.value, y.value];
  }
}
const words = pipe((text: string) => text.split(" "), (list) => list.map((word) => word.length), (sizes) => Math.max(...sizes));
console.log(words("to be or not to be that"), pipe(Number)("12") + 1, ["a", "b"].map(curry((a: string, b: string) => a + b)("-")));
console.log(pick({ a: 1, b: "two", c: [3] }, "c", "a"));
console.log(groupBy(["apple", "avocado", "bean", "cherry", "corn"], (word) => word[0]!));
console.log([...zip("abc", new Set([1, 2, 3, 4]))], [...zip([], "x")]);
console.log(groupBy([1, 2, 3, 4, 5], (n) => n % 2 === 0).get(false)?.reduce((a, b) => a + b));
