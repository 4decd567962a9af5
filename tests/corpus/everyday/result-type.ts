// Results as a discriminated union with combinators, instead of exceptions.
type Result<T, E = string> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

function map<T, U, E>(result: Result<T, E>, f: (value: T) => U): Result<U, E> {
  return result.ok ? ok(f(result.value)) : result;
}
function andThen<T, U, E, F>(result: Result<T, E>, f: (value: T) => Result<U, F>): Result<U, E | F> {
  return result.ok ? f(result.value) : result;
}
function all<T, E>(results: readonly Result<T, E>[]): Result<T[], E[]> {
  const values: T[] = [];
  const errors: E[] = [];
  for (const result of results) {
    if (result.ok) values.push(result.value);
    else errors.push(result.error);
  }
  return errors.length > 0 ? err(errors) : ok(values);
}

type ParseError = { readonly kind: "empty" } | { readonly kind: "not a number"; readonly text: string };

function parse(text: string): Result<number, ParseError> {
  const trimmed = text.trim();
  if (trimmed === "") return err({ kind: "empty" });
  const value = Number(trimmed);
  return Number.isNaN(value) ? err({ kind: "not a number", text: trimmed }) : ok(value);
}
const root = (n: number): Result<number, "negative"> => (n < 0 ? err("negative") : ok(Math.sqrt(n)));

function show(result: Result<unknown, unknown>): string {
  return result.ok ? `ok ${String(result.value)}` : `err ${JSON.stringify(result.error)}`;
}
for (const text of ["16", " ", "x1", "-4", "0x10"])
  console.log(show(map(andThen(parse(text), root), (n) => n.toFixed(2))));
console.log(show(all(["1", "2", "3"].map(parse))), show(all(["1", "", "q"].map(parse))));
