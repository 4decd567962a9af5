// Node twin of core/iterate.ts.
export const arrayFromIterable = (v: unknown): unknown[] => [...(v as Iterable<unknown>)];
