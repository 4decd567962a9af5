// Node twin of core/property.ts.
type Properties = Record<string, unknown>;
export const getProperty = (o: unknown, key: string): unknown => (o as Properties)[key];
export const setProperty = (o: unknown, key: string, v: unknown): void => {
  Object.defineProperty(o, key, { value: v, writable: true, enumerable: true, configurable: true });
};
export const getElementGeneric = (o: unknown, key: unknown): unknown => (o as Properties)[key as string];
export const hasProperty = (o: unknown, key: string): boolean => key in (o as object);
export const ownKeys = (o: unknown): string[] => Object.keys(o as object);
export const newDictionary = (): unknown => ({});
export const deleteProperty = (o: unknown, key: string): boolean => delete (o as Properties)[key];
