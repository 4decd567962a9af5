// Finds what a TypeScript file imports without loading the TypeScript compiler. The scan may find too much
// (an import inside a comment or a string) but never too little, which is what a build cache needs.
import { readFileSync, realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";

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

/**
 * The files reachable from an entry by relative imports, the entry first, real paths. Imports of packages are
 * not followed. A file that cannot be read is left to the compiler's diagnostics and still listed.
 */
export function relativeModuleGraph(entry: string): string[] {
  const files: string[] = [];
  const seen = new Set<string>();
  const pending = [entry];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const file = realPathOrSelf(path);
    if (seen.has(file)) continue;
    seen.add(file);
    files.push(file);
    let source: string;
    try {
      source = readFileSync(file, "utf8");
    } catch {
      continue;
    }
    for (const { specifier } of importsOf(source)) {
      if (specifier.startsWith(".")) pending.push(resolve(dirname(file), specifier));
    }
  }
  return files;
}

function realPathOrSelf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
