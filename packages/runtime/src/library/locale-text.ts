// Values as text of the locale, which is English (United States): what toLocaleString of arrays asks of elements.
import { callFunction, isCell, shapeOf } from "@tessera/machine/cell";
import { ARRAY, TYPED_FIRST, TYPED_LAST } from "../core/cells.ts";
import { callToString, isObjectCell, toStringValue } from "../core/value.ts";
import { toLocaleString as arrayText } from "./array-text.ts";
import { toLocaleString as bigintText } from "./bigint.ts";
import { toLocaleString as numberText } from "./number.ts";
import { getElement, lengthOfTyped } from "./typed-array-cells.ts";

/** `value.toLocaleString()` for a value that is not null or undefined. */
export function localeText(value: unknown): string {
  if (typeof value === "number") return numberText(value);
  if (typeof value === "bigint") return bigintText(value);
  if (!isCell(value) || !isObjectCell(value)) return toStringValue(value);
  const shape = shapeOf(value);
  if (shape === ARRAY) return arrayText(value as unknown[]);
  if (shape >= TYPED_FIRST && shape <= TYPED_LAST) return typedText(value);
  const method = (value as { toLocaleString?: unknown }).toLocaleString;
  return typeof method === "function"
    ? toStringValue(callFunction(method, value, []))
    : String(callToString(value));
}

/** `toLocaleString` of a typed array. */
export function typedText(self: unknown): string {
  let text = "";
  for (let i = 0; i < lengthOfTyped(self); i++) text += (i > 0 ? "," : "") + localeText(getElement(self, i));
  return text;
}
