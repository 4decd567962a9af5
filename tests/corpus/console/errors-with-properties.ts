// Errors with causes and own properties, nested and in collections; stacks cut to their first line.
const head = (text: string): string => text.split("\n").filter((line) => !line.trim().startsWith("at ")).join("\n");
class HttpError extends Error {
  readonly status: number;
  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "HttpError";
    this.status = status;
  }
}
const error = new HttpError(404, "not found", { cause: new TypeError("inner") });
console.log(error.name, error.message, error.status, String(error), (error.cause as Error).message);
console.log(Object.keys(error).sort(), Object.hasOwn(error, "status"), "cause" in error, "cause" in new Error("x"));
console.log(head(error.stack ?? ""));
console.log(Object.prototype.toString.call(error), error instanceof HttpError, error instanceof Error);
const plain = new Error("");
console.log(String(plain), plain.message === "", head(plain.stack ?? ""));
const renamed = new RangeError("r");
renamed.name = "Custom";
console.log(String(renamed), head(renamed.stack ?? ""));
renamed.message = "changed";
console.log(String(renamed), head(renamed.stack ?? ""));
const aggregate = new AggregateError([new Error("a"), 5], "many", { cause: "why" });
console.log(aggregate.errors.length, aggregate.message, aggregate.cause, aggregate.name, String(aggregate));
