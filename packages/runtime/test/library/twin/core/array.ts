// Node twin of core/array.ts.
export const arrayPush = (a: unknown[], v: unknown): void => void a.push(v);
