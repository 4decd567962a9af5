// Symbols (ECMA-262, 20.4).
import { addressOf, cellAt, loadValue, storeValue } from "@tessera/machine/cell";
import { SYMBOL } from "../core/cells.ts";
import { allocate } from "../core/heap.ts";

let created = 0;

/** `Symbol(description)`: a new symbol, equal to no other. */
export function createSymbol(description?: unknown): symbol {
  created = (created + 1) | 0;
  const text: unknown = description === undefined ? undefined : String(description);
  const address = allocate(16, SYMBOL, created >>> 0);
  // SAFETY: a SYMBOL cell holds its description at +8.
  storeValue(address + 8, text);
  return cellAt<symbol>(address);
}

export function get_description(self: symbol): string | undefined {
  // SAFETY: as above.
  return loadValue(addressOf(self) + 8) as string | undefined;
}

/** `Symbol(description)` as text. */
export function symbolText(self: symbol): string {
  const description = get_description(self);
  return description === undefined ? "Symbol()" : "Symbol(" + description + ")";
}

export function toString(self: symbol): string {
  return symbolText(self);
}

export function valueOf(self: symbol): symbol {
  return self;
}
