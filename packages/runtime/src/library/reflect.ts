// Reflect (ECMA-262, 28.1): the functions that need no property descriptors and no prototypes.
import { callFunction } from "@tessera/machine/cell";
import { getElementGeneric, hasPropertyGeneric } from "../core/property.ts";
import { isObjectCell } from "../core/value.ts";
import { from as arrayFrom } from "./array-static.ts";
import { getOwnPropertyNames, getOwnPropertySymbols } from "./object.ts";

function requireObject(value: unknown, operation: string): void {
  if (!isObjectCell(value)) throw new TypeError("Reflect." + operation + " called on non-object");
}

export function apply(target: unknown, self: unknown, args: unknown): unknown {
  if (typeof target !== "function")
    throw new TypeError(
      "Function.prototype.apply was called on " +
        String(target) +
        ", which is " +
        article(target) +
        " and not a function",
    );
  if (!isObjectCell(args)) throw new TypeError("CreateListFromArrayLike called on non-object");
  return callFunction(target, self, arrayFrom(args));
}

function article(value: unknown): string {
  const name = value === null ? "object" : typeof value;
  return name === "undefined" ? name : (name === "object" ? "an " : "a ") + name;
}

export function get(target: unknown, key: unknown): unknown {
  requireObject(target, "get");
  return getElementGeneric(target, key);
}

export function has(target: unknown, key: unknown): boolean {
  requireObject(target, "has");
  return hasPropertyGeneric(target, key);
}

/** Own keys, the symbols last. */
export function ownKeys(target: unknown): unknown[] {
  requireObject(target, "ownKeys");
  const keys: unknown[] = getOwnPropertyNames(target);
  const symbols = getOwnPropertySymbols(target);
  for (let i = 0; i < symbols.length; i++) keys.push(symbols[i]);
  return keys;
}
