// Node twin of library/symbol.ts.
export const symbolText = (symbol: symbol): string => symbol.toString();
export const createSymbol = (description?: string): symbol => Symbol(description);
