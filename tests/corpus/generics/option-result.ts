// Option and Result types with methods.
abstract class Option<T> {
  abstract map<U>(f: (x: T) => U): Option<U>;
  abstract or(x: T): T;
  static of<T>(x: T | null | undefined): Option<T> {
    return x === null || x === undefined ? new None<T>() : new Some(x);
  }
}
class Some<T> extends Option<T> {
  #x: T;
  constructor(x: T) {
    super();
    this.#x = x;
  }
  map<U>(f: (x: T) => U): Option<U> {
    return new Some(f(this.#x));
  }
  or(): T {
    return this.#x;
  }
}
class None<T> extends Option<T> {
  map<U>(): Option<U> {
    return new None<U>();
  }
  or(x: T): T {
    return x;
  }
}
console.log(Option.of(5).map((n) => n * 2).or(0), Option.of<number>(null).map((n) => n * 2).or(-1), Option.of("a").map((s) => s.length).or(9));
type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };
const Ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
const Err = <E>(error: E): Result<never, E> => ({ ok: false, error });
function then<T, U, E>(r: Result<T, E>, f: (x: T) => Result<U, E>): Result<U, E> {
  return r.ok ? f(r.value) : r;
}
const half = (n: number): Result<number, string> => (n % 2 === 0 ? Ok(n / 2) : Err("odd " + n));
console.log(then(half(12), half), then(half(6), half), then(half(7), half));
