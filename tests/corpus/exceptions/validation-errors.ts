// Errors that are collected rather than thrown at once, with paths, and thrown together.
class Issue {
  readonly path: string;
  readonly message: string;
  constructor(path: readonly (string | number)[], message: string) {
    this.path = path.reduce<string>((p, k) => (typeof k === "number" ? `${p}[${k}]` : p ? `${p}.${k}` : k), "") || "$";
    this.message = message;
  }
}
class ValidationError extends Error {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues.map((i) => `${i.path}: ${i.message}`).join("; "));
    this.name = new.target.name;
    this.issues = issues;
  }
}
type Check<T> = (value: unknown, path: readonly (string | number)[], issues: Issue[]) => T;
const fail = <T>(issues: Issue[], path: readonly (string | number)[], message: string, value: T): T => (issues.push(new Issue(path, message)), value);
const text: Check<string> = (v, p, i) => (typeof v === "string" ? v : fail(i, p, `expected text, found ${v === null ? "null" : typeof v}`, ""));
const number = (least = -Infinity, most = Infinity): Check<number> => (v, p, i) => (typeof v !== "number" || Number.isNaN(v) ? fail(i, p, "expected a number", 0) : v < least || v > most ? fail(i, p, `not in ${least} to ${most}`, v) : v);
const list = <T>(of: Check<T>): Check<T[]> => (v, p, i) => (Array.isArray(v) ? v.map((x: unknown, n) => of(x, [...p, n], i)) : fail(i, p, "expected a list", []));
const object = <T extends object>(fields: { [K in keyof T]: Check<T[K]> }): Check<T> => (v, p, i) => {
  const source = typeof v === "object" && v !== null ? (v as Record<string, unknown>) : fail(i, p, "expected an object", {} as Record<string, unknown>);
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(fields) as (keyof T & string)[]) out[key] = fields[key](source[key], [...p, key], i);
  return out as T;
};
function validate<T>(check: Check<T>, value: unknown): T {
  const issues: Issue[] = [];
  const result = check(value, [], issues);
  if (issues.length > 0) throw new ValidationError(issues);
  return result;
}
const person = object({ name: text, age: number(0, 150), tags: list(text), at: object({ x: number(), y: number() }) });
for (const json of ['{"name":"a","age":3,"tags":["x"],"at":{"x":1,"y":2}}', '{"name":1,"age":200,"tags":["x",null,2],"at":{"x":"1"}}', '{"tags":{},"at":7}', "null"]) {
  try {
    console.log(validate(list(person), [JSON.parse(json)])[0]);
  } catch (e) {
    if (!(e instanceof ValidationError)) throw e;
    console.log(e.name, e.issues.length, e.message);
  }
}
