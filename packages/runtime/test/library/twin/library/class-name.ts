// Node twin of library/class-name.ts.
export const constructorName = (value: unknown): string => (value as object).constructor?.name ?? "";
