// Indices given as arguments (ECMA-262, ToIntegerOrInfinity and the steps after it).

/** ToIntegerOrInfinity of a number. */
export function toInteger(value: number): number {
  if (value !== value) return 0;
  return Math.trunc(value) + 0;
}

/** A relative index, negative from the end, as a position within 0 ..= length. */
export function clampIndex(value: number, length: number): number {
  const index = toInteger(value);
  if (index < 0) {
    const fromEnd = length + index;
    return fromEnd < 0 ? 0 : fromEnd;
  }
  return index > length ? length : index;
}

/** An index that is not relative, as a position within 0 ..= length. */
export function clampPosition(value: number, length: number): number {
  const index = toInteger(value);
  return index < 0 ? 0 : index > length ? length : index;
}
