// Finds what a TypeScript file imports without loading the TypeScript compiler. The scan may find too much (an
// import inside a comment or a string) but never too little.

export interface SourceImport {
  readonly specifier: string;
  /** 1-based line of the specifier. */
  readonly line: number;
}

const IMPORT = /(?:\bfrom|\bimport|\bimport\s*\(|\brequire\s*\()\s*(["'])([^"'\n]+)\1/g;

/** Every module named in `import`, `export ... from`, `import()` and `require()`. */
export function importsOf(source: string): SourceImport[] {
  const found: SourceImport[] = [];
  let line = 1;
  let counted = 0;
  for (const match of source.matchAll(IMPORT)) {
    const at = match.index + match[0].length;
    for (; counted < at; counted++) if (source.charCodeAt(counted) === 10) line++;
    found.push({ specifier: match[2]!, line });
  }
  return found;
}
