// Where the library keeps what programs name globally.

/** Global classes: a file of packages/runtime/src/library, or a module of another package. */
export const globalClassFiles: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  Map: "map",
  WeakMap: "weak-map",
  Set: "set",
  WeakSet: "weak-set",
  WeakRef: "weak-ref",
  FinalizationRegistry: "finalization-registry",
  Iterator: "iterator-helpers",
  Promise: "promise",
  Error: "error",
  TypeError: "error",
  RangeError: "error",
  SyntaxError: "error",
  ReferenceError: "error",
  EvalError: "error",
  URIError: "error",
  AggregateError: "error",
  RegExp: "regexp/regexp",
  Date: "date",
  Event: "event",
  CustomEvent: "event",
  EventTarget: "event-target",
  AbortController: "abort",
  AbortSignal: "abort",
  DOMException: "dom-exception",
  ArrayBuffer: "array-buffer",
  DataView: "data-view",
  TextEncoder: "text",
  TextDecoder: "text",
  Request: "@tessera/http/request",
  Response: "@tessera/http/response",
  Headers: "@tessera/http/headers",
  URL: "@tessera/http/url",
  URLSearchParams: "@tessera/http/url",
});

/** Objects that only hold functions and constants: `Math.floor` is export `floor` of library/math.ts. */
export const namespaceFiles: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  Math: "math",
  JSON: "json",
  Object: "object",
  Reflect: "reflect",
  Number: "number-static",
  String: "string-static",
  Array: "array-static",
  BigInt: "bigint-static",
  Symbol: "symbol-static",
  console: "console",
  performance: "performance",
  crypto: "crypto",
  Int8Array: "typed-array-static",
  Uint8Array: "typed-array-static",
  Uint8ClampedArray: "typed-array-static",
  Int16Array: "typed-array-static",
  Uint16Array: "typed-array-static",
  Int32Array: "typed-array-static",
  Uint32Array: "typed-array-static",
  Float32Array: "typed-array-static",
  Float64Array: "typed-array-static",
  BigInt64Array: "typed-array-static",
  BigUint64Array: "typed-array-static",
});

/** Called as functions: `String(x)`. */
export const conversionFunctions: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  String: "callString",
  Number: "callNumber",
  Boolean: "callBoolean",
  BigInt: "callBigInt",
  Symbol: "callSymbol",
});

/** Exports that collide with reserved words carry an underscore. */
export function libraryName(name: string): string {
  return name === "with" ||
    name === "delete" ||
    name === "catch" ||
    name === "finally" ||
    name === "for" ||
    name === "return" ||
    name === "throw"
    ? `${name}_`
    : name;
}
