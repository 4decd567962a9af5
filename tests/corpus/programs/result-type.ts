// Result and Option types with chaining: errors are values, exceptions are for bugs.
type Result<T, E = string> = Ok<T> | Err<E>;
class Ok<T> {
  readonly ok = true;
  readonly value: T;
  constructor(value: T) {
    this.value = value;
  }
  map<U>(f: (value: T) => U): Ok<U> {
    return new Ok(f(this.value));
  }
  andThen<U, E>(f: (value: T) => Result<U, E>): Result<U, E> {
    return f(this.value);
  }
  orElse(_fallback: unknown): T {
    return this.value;
  }
}
class Err<E> {
  readonly ok = false;
  readonly error: E;
  constructor(error: E) {
    this.error = error;
  }
  map(_f: unknown): this {
    return this;
  }
  andThen(_f: unknown): this {
    return this;
  }
  orElse<T>(fallback: T): T {
    return fallback;
  }
}
const ok = <T>(value: T): Result<T, never> => new Ok(value);
const err = <E>(error: E): Result<never, E> => new Err(error);
function parsePort(text: string): Result<number> {
  if (!/^\d+$/.test(text)) return err(`"${text}" is not a number`);
  const port = Number(text);
  return port > 0 && port < 65536 ? ok(port) : err(`${port} is out of range`);
}
function all<T, E>(results: readonly Result<T, E>[]): Result<T[], E[]> {
  const values: T[] = [];
  const errors: E[] = [];
  for (const r of results) {
    if (r.ok) values.push(r.value);
    else errors.push(r.error);
  }
  return errors.length > 0 ? err(errors) : ok(values);
}
for (const text of ["80", "0", "x", "65535", "65536"]) {
  const r = parsePort(text);
  console.log(r.ok ? `ok ${r.value}` : `error ${r.error}`, r.orElse(-1));
}
const good = all(["1", "2"].map(parsePort));
const bad = all(["1", "y", "99999"].map(parsePort));
console.log(good, bad);
const chained = parsePort("8080");
if (chained.ok) console.log(chained.map((p) => p + 1).andThen((p) => (p % 2 ? ok(`odd ${p}`) : err("even"))));
type Option<T> = { some: T } | null;
const find = <T>(items: Iterable<T>, f: (x: T) => boolean): Option<T> => {
  for (const some of items) if (f(some)) return { some };
  return null;
};
console.log(find([0, undefined, null], (x) => x === undefined), find("abc", (c) => c > "b")?.some, find(new Set([1]), (n) => n > 1));
