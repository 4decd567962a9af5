// Dictionaries of operations, passed beside the values.
interface Monoid<T> {
  readonly empty: T;
  concat(a: T, b: T): T;
}
interface Show<T> {
  show(value: T): string;
}
const sum: Monoid<number> = { empty: 0, concat: (a, b) => a + b };
const text: Monoid<string> = { empty: "", concat: (a, b) => a + b };
const all: Monoid<boolean> = { empty: true, concat: (a, b) => a && b };
const list = <T>(): Monoid<readonly T[]> => ({ empty: [], concat: (a, b) => [...a, ...b] });
const pair = <A, B>(a: Monoid<A>, b: Monoid<B>): Monoid<readonly [A, B]> => ({
  empty: [a.empty, b.empty],
  concat: ([x, y], [z, w]) => [a.concat(x, z), b.concat(y, w)],
});
const fold = <T>({ empty, concat }: Monoid<T>, values: Iterable<T>): T => {
  let result = empty;
  for (const value of values) result = concat(result, value);
  return result;
};
const showList = <T>(inner: Show<T>): Show<readonly T[]> => ({ show: (xs) => `<${xs.map((x) => inner.show(x)).join(";")}>` });
console.log(fold(sum, [1, 2, 3.5]), fold(text, ["a", "b"]), fold(all, [true, false]), fold(all, []));
console.log(fold(list<number>(), [[1], [], [2, 3]]), fold(pair(sum, pair(text, all)), [[1, ["x", true]], [2, ["y", true]]]));
console.log(showList(showList({ show: (n: number) => n.toFixed(1) })).show([[1, 2], [], [0.25]]));
