// Validators as values whose static type follows from their structure; errors carry paths.
type Issue = { path: string; message: string };
interface Schema<T> { readonly name: string; check(value: unknown, path: string, issues: Issue[]): value is T }
type Infer<S> = S extends Schema<infer T> ? T : never;
const primitive = <T>(name: string, test: (v: unknown) => boolean): Schema<T> => ({
  name,
  check(value, path, issues): value is T {
    if (test(value)) return true;
    issues.push({ path, message: `expected ${name}, got ${value === null ? "null" : Array.isArray(value) ? "array" : typeof value}` });
    return false;
  },
});
const string = primitive<string>("string", (v) => typeof v === "string");
const integer = primitive<number>("integer", Number.isInteger);
const flag = primitive<boolean>("boolean", (v) => v === true || v === false);
function array<T>(of: Schema<T>): Schema<T[]> {
  return {
    name: `${of.name}[]`,
    check: (value, path, issues): value is T[] => {
      if (!Array.isArray(value)) { issues.push({ path, message: `expected ${of.name}[]` }); return false; }
      return value.map((v, i) => of.check(v, `${path}[${i}]`, issues)).every(Boolean);
    },
  };
}
function object<F extends Record<string, Schema<unknown>>>(fields: F): Schema<{ [K in keyof F]: Infer<F[K]> }> {
  return {
    name: "object",
    check(value, path, issues): value is { [K in keyof F]: Infer<F[K]> } {
      if (typeof value !== "object" || value === null) { issues.push({ path, message: "expected object" }); return false; }
      const record = value as Record<string, unknown>;
      let good = true;
      for (const key in fields) good = fields[key]!.check(record[key], path ? `${path}.${key}` : key, issues) && good;
      for (const key of Object.keys(record)) if (!(key in fields)) { issues.push({ path, message: `unknown key ${key}` }); good = false; }
      return good;
    },
  };
}
const optional = <T>(inner: Schema<T>): Schema<T | undefined> => ({ name: inner.name + "?", check: (v, p, i): v is T | undefined => v === undefined || inner.check(v, p, i) });
function oneOf<const T extends readonly (string | number)[]>(...options: T): Schema<T[number]> {
  return primitive(options.map((o) => JSON.stringify(o)).join(" | "), (v) => (options as readonly unknown[]).includes(v));
}
const user = object({ id: integer, name: string, role: oneOf("admin", "guest", 0), tags: optional(array(string)), address: optional(object({ city: string, primary: flag })) });
type User = Infer<typeof user>;
class ValidationError extends AggregateError {
  constructor(issues: readonly Issue[]) {
    super(issues.map(({ path, message }) => new Error(`${path || "(root)"}: ${message}`)), `${issues.length} problem${issues.length === 1 ? "" : "s"}`);
  }
}
function parse<T>(schema: Schema<T>, text: string): T {
  const value: unknown = JSON.parse(text);
  const issues: Issue[] = [];
  if (schema.check(value, "", issues)) return value;
  throw new ValidationError(issues);
}
const inputs = ['{"id":1,"name":"x","role":"admin"}', '{"id":1.5,"name":null,"role":"root","tags":["a",2,["b"]]}', '{"id":1,"name":"","role":0,"address":{"primary":1,"zip":2}}', "[]", "null", "{"];
for (const input of inputs) {
  try {
    const value: User = parse(user, input);
    console.log("ok", value.name.length, value.tags?.length ?? -1, value.role);
  } catch (error) {
    if (error instanceof ValidationError) console.log(error.message, error.errors.map((e: Error) => e.message));
    else console.log((error as Error).name);
  }
}
console.log(user.name, array(array(oneOf(1, "b"))).name, optional(flag).name);
