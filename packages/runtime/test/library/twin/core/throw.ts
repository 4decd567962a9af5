// Node twin of core/throw.ts.
export const takeTraceOf = (_: unknown): string => "";
