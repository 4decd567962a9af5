// Short functions that compilers inline into other modules, and the edges of what they compute.
export const clamp = (x: number, lo: number, hi: number): number => (x < lo ? lo : x > hi ? hi : x);
export const toInt = (x: number): number => x | 0;
export const hash = (h: number, x: number): number => Math.imul(h ^ x, 0x01000193) >>> 0;
export const isNegativeZero = (x: number): boolean => x === 0 && 1 / x < 0;
export function checked(x: number): number {
  if (!Number.isInteger(x)) throw new RangeError(`not whole: ${x}`);
  return x;
}
