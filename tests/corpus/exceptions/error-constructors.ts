// All constructors of errors: with and without new, names, causes, messages that are converted.
const makers = [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];
for (const maker of makers) {
  const error = new maker("text");
  console.log(error.name, error.message, String(error), error instanceof Error, error instanceof maker);
  console.log(Object.prototype.toString.call(error), Object.keys(error).length, error.cause);
}
console.log(String(Error("called")), TypeError("t") instanceof TypeError, RangeError("r", { cause: 0 }).cause);
console.log(new Error(undefined).message === "", new Error().message === "", String(new Error()), String(new TypeError("")));
console.log("cause" in new Error("x", {}), "cause" in new Error("x", { cause: undefined }));
const chain = new Error("top", { cause: new Error("middle", { cause: "bottom" }) });
let depth = 0;
for (let at: unknown = chain; at instanceof Error; at = at.cause) console.log(depth++, at.message);
class Quiet extends Error {
  override readonly name = "Quiet";
}
console.log(String(new Quiet("hush")));
const list = new AggregateError(new Set([1, new Error("two")]));
console.log(list.errors.map(String), list.message === "", list.name);
