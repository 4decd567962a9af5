// Elements of typed arrays whose kind is known only at run time.
import { auxOf } from "@tessera/machine/cell";
import type { u32, usize } from "@tessera/machine/integer";
import { getElement, setElement } from "../library/typed-array-cells.ts";
import { toElement } from "../library/typed-array-kinds.ts";

/** The element at an index below the length. */
export function getTypedElement(o: unknown, index: usize): unknown {
  return getElement(o, index);
}

/** Converts as the kind asks, then stores; an index out of range only converts. */
export function setTypedElement(o: unknown, kind: u32, index: usize, v: unknown): void {
  const element = toElement(kind, v);
  if (index < auxOf(o)) setElement(o, index, element);
}
