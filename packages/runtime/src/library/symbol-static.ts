// Static functions of Symbol (ECMA-262, 20.4.2): the registry of shared symbols.
import { nameSymbol } from "../core/symbol-keys.ts";
import { createSymbol, get_description } from "./symbol.ts";

function wellKnown(name: string): symbol {
  return nameSymbol(createSymbol("Symbol." + name), "@@" + name);
}

export const iterator = wellKnown("iterator");
export const asyncIterator = wellKnown("asyncIterator");
export const hasInstance = wellKnown("hasInstance");
export const toPrimitive = wellKnown("toPrimitive");
export const toStringTag = wellKnown("toStringTag");
export const dispose = wellKnown("dispose");
export const asyncDispose = wellKnown("asyncDispose");

let registry: Map<string, symbol> | undefined;

/** `Symbol.for(key)`. */
export function for_(key: string): symbol {
  if (registry === undefined) registry = new Map<string, symbol>();
  const known = registry.get(key);
  if (known !== undefined) return known;
  const fresh = createSymbol(key);
  registry.set(key, fresh);
  return fresh;
}

export function keyFor(symbol: symbol): string | undefined {
  const key = get_description(symbol);
  if (registry === undefined || key === undefined) return undefined;
  return registry.get(key) === symbol ? key : undefined;
}
