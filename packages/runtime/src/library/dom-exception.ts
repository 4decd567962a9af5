// DOMException (Web IDL, 2.8): the error of web interfaces, told apart by its name.
import { Error } from "./error.ts";

/** Names with a legacy code, which is their place in the list plus one; "" where a code is no longer given. */
const names = [
  "IndexSizeError",
  "",
  "HierarchyRequestError",
  "WrongDocumentError",
  "InvalidCharacterError",
  "",
  "NoModificationAllowedError",
  "NotFoundError",
  "NotSupportedError",
  "InUseAttributeError",
  "InvalidStateError",
  "SyntaxError",
  "InvalidModificationError",
  "NamespaceError",
  "InvalidAccessError",
  "",
  "TypeMismatchError",
  "SecurityError",
  "NetworkError",
  "AbortError",
  "URLMismatchError",
  "QuotaExceededError",
  "TimeoutError",
  "InvalidNodeTypeError",
  "DataCloneError",
];

export class DOMException extends Error {
  constructor(message: string = "", name: string | { name?: string; cause?: unknown } = "Error") {
    if (typeof name === "object") {
      super(message, "cause" in name ? { cause: name.cause } : undefined, name.name ?? "Error");
    } else super(message, undefined, name);
  }

  /** The legacy code of the name, 0 for newer names. */
  get code(): number {
    return this.name === "" ? 0 : names.indexOf(this.name) + 1;
  }

  get [Symbol.toStringTag](): string {
    return "DOMException";
  }
}
