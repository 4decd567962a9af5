// Node twin of library/array-slots.ts.
export const isHole = (array: readonly unknown[], index: number): boolean => !(index in array);
export const makeHole = (array: unknown[], index: number): void => void delete array[index];
export function moveElements(array: unknown[], from: number, to: number, count: number): void {
  Array.prototype.copyWithin.call(array, to, from, from + count);
}
export const copySlots = <T>(array: readonly T[], from: number, to: number): T[] =>
  array.slice(from, Math.max(from, to));
export function appendSlots<T>(target: T[], source: readonly T[]): void {
  const at = target.length;
  target.length += source.length;
  for (let i = 0; i < source.length; i++) if (i in source) target[at + i] = source[i]!;
}
export const removeFirst = (array: unknown[]): void => void Array.prototype.shift.call(array);
