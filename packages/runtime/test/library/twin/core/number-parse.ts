// Node twin of core/number-parse.ts.
export const parseIntPrefix = (text: string, radix: number): number =>
  Number.parseInt(text, radix === 0 ? undefined : radix);
export const parseFloatPrefix = (text: string): number => Number.parseFloat(text);
export const decimalToNumber = (text: string, start: number, end: number): number =>
  Number(text.slice(start, end));
export const isSpace = (unit: number): boolean => String.fromCharCode(unit).trim() === "";
