// Node twin of library/structured-clone.ts.
export const structuredClone = globalThis.structuredClone;
