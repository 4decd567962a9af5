// How the inspector shows errors: Node's formatError, improveStack and removeDuplicateErrorKeys.
import { errorHasCause, errorHasErrors, errorStack, errorStackIsFinal, valueOfKey } from "./introspect.ts";

/** The stack, with the class's name in its first line; in brackets if it has no trace. */
export function describeError(error: unknown, className: string, indentation: number): string {
  const name = String(valueOfKey(error, "name"));
  const message = String(valueOfKey(error, "message"));
  let text = withClassName(errorStack(error), className, name);
  let from = message === "" ? -1 : text.indexOf(message);
  if (from >= 0) from += message.length;
  if (errorStackIsFinal(error) && text.indexOf("\n    at", from) < 0) text = "[" + text + "]";
  if (indentation === 0) return text;
  return text.split("\n").join("\n" + " ".repeat(indentation));
}

/** The keys to show: not those that the stack tells already; with `cause` and `errors`, which are hidden ones. */
export function errorKeys(error: unknown, className: string, keys: readonly string[]): string[] {
  // On Node the trace begins in the class's constructor, so its name is part of the stack.
  const stack = errorStack(error) + className;
  const shown: string[] = [];
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    const told = key === "name" || key === "message" || key === "stack";
    if (told && stack.includes(String(valueOfKey(error, key)))) continue;
    shown.push(key);
  }
  if (errorHasCause(error) && !shown.includes("cause")) shown.push("cause");
  if (errorHasErrors(error) && !shown.includes("errors")) shown.push("errors");
  return shown;
}

function withClassName(stack: string, className: string, name: string): string {
  if (name === className || !name.endsWith("Error") || !stack.startsWith(name)) return stack;
  const end = stack.length > name.length ? stack.charAt(name.length) : "";
  if (end !== "" && end !== ":" && end !== "\n") return stack;
  if (className.includes(name)) return className + stack.slice(name.length);
  return className + " [" + name + "]" + stack.slice(name.length);
}
