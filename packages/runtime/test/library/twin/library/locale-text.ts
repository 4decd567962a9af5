// Node twin of library/locale-text.ts.
export const localeText = (value: unknown): string => (value as object).toLocaleString();
export const typedText = localeText;
