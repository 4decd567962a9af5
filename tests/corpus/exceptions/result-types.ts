// Errors as values: a result type with map and recovery, beside try and catch.
type Result<T> = { ok: true; value: T } | { ok: false; error: Error };
const attempt = <T>(action: () => T): Result<T> => {
  try {
    return { ok: true, value: action() };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error : new Error("thrown", { cause: error }) };
  }
};
const then = <T, U>(result: Result<T>, next: (value: T) => U): Result<U> => (result.ok ? attempt(() => next(result.value)) : result);
const show = <T>(result: Result<T>): string => (result.ok ? `ok ${JSON.stringify(result.value)}` : `${result.error.name}: ${result.error.message} ${String(result.error.cause ?? "")}`);
console.log(show(attempt(() => JSON.parse("[1,2]") as number[])));
console.log(show(then(attempt(() => "5"), Number)), show(then(attempt(() => JSON.parse("{") as string), (text) => text.length)));
console.log(show(attempt(() => { throw "text"; })), show(attempt(() => { throw 42; })), show(attempt(() => { throw null; })));
console.log(show(attempt(() => (undefined as unknown as { x: { y: number } }).x.y)));
console.log(show(then(attempt(() => [3, 1, 2]), (list) => list.toSorted().at(5)?.toFixed() ?? "none")));
function cleanup(): string[] {
  const log: string[] = [];
  for (const name of ["a", "b", "c"]) {
    try {
      if (name === "b") continue;
      if (name === "c") break;
      log.push(name);
    } finally {
      log.push(`close ${name}`);
    }
  }
  return log;
}
console.log(cleanup());
