// Node twin of core/value.ts.
export const toStringValue = (v: unknown): string => `${v as string}`;
export const strictEquals = (a: unknown, b: unknown): boolean => a === b;
export const sameValueZero = (a: unknown, b: unknown): boolean => a === b || (a !== a && b !== b);
export const sameValue = (a: unknown, b: unknown): boolean => Object.is(a, b);
export const toNumber = (v: unknown): number => +(v as number);
export const truthy = (v: unknown): boolean => !!v;
export const toPrimitive = (v: unknown): unknown => v;
export const isObjectCell = (v: unknown): boolean =>
  (typeof v === "object" && v !== null) || typeof v === "function";
