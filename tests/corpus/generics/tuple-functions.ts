// Variadic tuples: zip, curry, partial application and typed argument lists.
type Zip<A extends readonly unknown[][]> = { [I in keyof A]: A[I] extends (infer E)[] ? E : never };
function zip<A extends unknown[][]>(...lists: A): Zip<A>[] {
  const n = Math.min(...lists.map((l) => l.length));
  return Array.from({ length: n }, (_, i) => lists.map((l) => l[i]) as Zip<A>);
}
console.log(zip([1, 2, 3], ["a", "b"], [true, false, true]), zip([1], [] as string[]));
const partial = <H extends unknown[], T extends unknown[], R>(f: (...args: [...H, ...T]) => R, ...head: H) => (...tail: T): R => f(...head, ...tail);
const volume = (a: number, b: number, c: number): string => `${a}x${b}x${c}=${a * b * c}`;
console.log(partial(volume, 2)(3, 4), partial(volume, 2, 3)(5), partial(volume, 1, 1, 1)());
type Curried<A extends unknown[], R> = A extends [infer H, ...infer T] ? (h: H) => Curried<T, R> : R;
function curry<A extends unknown[], R>(f: (...args: A) => R, arity = f.length): Curried<A, R> {
  const collect = (args: unknown[]): unknown => (args.length >= arity ? f(...(args as A)) : (next: unknown) => collect([...args, next]));
  return collect([]) as Curried<A, R>;
}
console.log(curry(volume)(2)(2)(2), curry((a: string, b: number) => a.repeat(b))("ab")(3));
const memo = <A extends readonly (string | number)[], R>(f: (...args: A) => R): ((...args: A) => R) & { hits: number } => {
  const seen = new Map<string, R>();
  const wrapped = (...args: A): R => {
    const key = JSON.stringify(args);
    if (seen.has(key)) wrapped.hits++;
    else seen.set(key, f(...args));
    return seen.get(key)!;
  };
  wrapped.hits = 0;
  return wrapped;
};
const slow = memo((a: number, b: string) => b.repeat(a));
console.log(slow(2, "x"), slow(2, "x"), slow(3, "x"), slow.hits);
const first = <T extends readonly [unknown, ...unknown[]]>(t: T): T[0] => t[0];
console.log(first([1, "a"]), first([null]), first(["q", 2, 3] as const));
