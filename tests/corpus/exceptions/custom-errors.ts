// Error subclasses, cause, name and how they convert to text.
class HttpError extends Error {
  status: number;
  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "HttpError";
    this.status = status;
  }
  get retry(): boolean {
    return this.status >= 500;
  }
}
class NotFound extends HttpError {
  constructor(what: string) {
    super(404, what + " not found");
  }
}
const errors: Error[] = [new HttpError(503, "busy"), new NotFound("page"), new TypeError("t"), new Error(), new RangeError("r")];
for (const e of errors) {
  console.log(String(e), e.name, e.message, e instanceof HttpError ? e.status + " " + e.retry : "-", e instanceof NotFound);
}
const cause = new Error("root");
const wrapped = new Error("wrapped", { cause });
console.log((wrapped.cause as Error).message, wrapped.cause === cause, new Error("none").cause);
console.log(typeof wrapped.stack, wrapped.stack!.split("\n")[0]);
class Silent extends Error {}
const s = new Silent("shh");
console.log(s.name, String(s), s instanceof Silent, s instanceof Error);
const e = new Error("a");
e.message = "changed";
e.name = "Custom";
console.log(String(e), `${e}`, "" + e);
