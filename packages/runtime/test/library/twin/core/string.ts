// Node twin of core/string.ts.
export const MAX_STRING_LENGTH = 536870888;
export const flatten = (s: string): string => s;
export const charCodeAt = (s: string, i: number): number => (i >= 0 && i < s.length ? s.charCodeAt(i) : -1);
export const charAt = (s: string, i: number): string | undefined => s[i];
export const stringFromUnit = (unit: number): string => String.fromCharCode(unit);
export const stringEquals = (a: string, b: string): boolean => a === b;
export const stringCompare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const stringConcat = (a: string, b: string): string => a + b;
export function stringHash(s: string): number {
  let hash = 7;
  for (let i = 0; i < s.length; i++) hash = Math.imul(hash ^ s.charCodeAt(i), 16777619);
  return hash >>> 0;
}
