// Error.cause chains, AggregateError, subclasses with fields, errors as values on the console.
class HttpError extends Error {
  override name = "HttpError";
  readonly status: number;
  constructor(status: number, options?: ErrorOptions) {
    super(`status ${status}`, options);
    this.status = status;
  }
  get retryable(): boolean {
    return this.status >= 500;
  }
}
class Timeout extends HttpError {
  constructor(cause?: unknown) {
    super(504, cause === undefined ? undefined : { cause });
  }
  get [Symbol.toStringTag](): string {
    return "Timeout";
  }
}
function chain(e: unknown): string[] {
  const out: string[] = [];
  for (let at: unknown = e; at !== undefined; at = at instanceof Error ? at.cause : undefined) out.push(at instanceof Error ? `${at.name}(${at.message})` : typeof at + " " + String(at));
  return out;
}
const deep = new Error("outer", { cause: new Timeout(new TypeError("socket", { cause: { code: 7 } })) });
console.log(chain(deep), chain(new Timeout()), chain(new Error("x", { cause: undefined })), "cause" in new Error("y"), "cause" in new Error("z", { cause: undefined }), Object.keys(new HttpError(1)));
const t = new Timeout("str");
console.log(String(t), t instanceof HttpError, t.retryable, t.status, t.name, Object.prototype.toString.call(t), t.stack?.split("\n")[0]);
const agg = new AggregateError([new Error("one"), 2, new HttpError(500)], "several", { cause: "why" });
console.log(agg.name, agg.message, agg.errors.length, agg.cause, agg instanceof Error, (agg.errors as unknown[]).map(String), chain(agg));
console.log(await Promise.any([Promise.reject(1), Promise.reject(new Error("b"))]).catch((e: AggregateError) => [e.name, e.message, e.errors.length]));
function rethrow(depth: number): never {
  try {
    if (depth === 0) throw new HttpError(404);
    rethrow(depth - 1);
  } catch (e) {
    throw new Error("level " + depth, { cause: e });
  }
}
try {
  rethrow(3);
} catch (e) {
  console.log(chain(e).join(" <- "));
}
const odd = new Error();
odd.name = "";
odd.message = "only message";
console.log(String(odd), String(new Error()), String(Object.assign(new Error("m"), { name: "N" })), `${new RangeError("r")}`, new Error(undefined).message === "", new Error(String(null)).message);
for (const thrown of [undefined, null, 0, "s", { message: "m" }, [1], () => 1, Symbol("q"), 5n]) {
  try {
    throw thrown;
  } catch (e) {
    console.log(typeof e, e === thrown, e instanceof Error);
  }
}
