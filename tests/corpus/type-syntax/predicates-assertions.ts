// Type predicates, assertion functions, asserts conditions and predicates on this.
function isString(v: unknown): v is string {
  return typeof v === "string";
}
function assertNumber(v: unknown): asserts v is number {
  if (typeof v !== "number") throw new TypeError(`not a number: ${String(v)}`);
}
function assert(c: unknown, text: string): asserts c {
  if (!c) throw new Error(text);
}
class Maybe<T> {
  readonly value: T | undefined;
  constructor(value?: T) {
    this.value = value;
  }
  has(): this is { value: T } & this {
    return this.value !== undefined;
  }
}
const values: unknown[] = ["a", 1, null, "b"];
console.log(values.filter(isString).map((s) => s.toUpperCase()));
for (const v of values) {
  try {
    assertNumber(v);
    console.log(v + 1);
  } catch (e) {
    console.log((e as Error).message);
  }
}
const m = new Maybe(5);
if (m.has()) console.log(m.value + 1);
const maybe: string | null = values.length > 0 ? "set" : null;
assert(maybe, "is null");
console.log(maybe.length);
