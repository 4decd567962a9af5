/** The JavaScript of a TypeScript source, from the cache where it was stripped before. */
export function stripTypes(source: string): Promise<string>;
