// Packages of node_modules: which source belongs to a module that a package exports, and which files are a package's.
//
// TypeScript resolves the specifier (`exports` with the conditions `import`, `types` and `default`, subpaths and
// patterns); what it finds is mostly a declaration file. The source that is compiled is, in this order: the one that
// the declaration's map names, the one that the map of the JavaScript beside it names, and by convention the file of
// the same name under `src/` of the package. A package without its TypeScript cannot be part of an image.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const marker = "/node_modules/";
const declaration = /\.d\.([mc]?)ts$/;

/** The package that a file belongs to, with its folder; null for files of the program itself. */
export function packageOf(path: string): { readonly name: string; readonly folder: string } | null {
  const start = path.lastIndexOf(marker);
  if (start < 0) return null;
  const [first = "", second = ""] = path.slice(start + marker.length).split("/");
  const name = first.startsWith("@") ? `${first}/${second}` : first;
  return { name, folder: path.slice(0, start + marker.length) + name };
}

/** The `package.json` of each package that one of the files belongs to: it decided which files they are. */
export function manifestsOf(files: readonly string[]): string[] {
  const folders = new Set(files.flatMap((file) => packageOf(file)?.folder ?? []));
  return [...folders].map((folder) => join(folder, "package.json")).filter(existsSync);
}

/** The TypeScript source behind what a specifier resolved to, or undefined if the package does not ship it. */
export function sourceOf(path: string): string | undefined {
  if (!declaration.test(path) && path.endsWith(".ts")) return path;
  const base = path.replace(declaration, "").replace(/\.[mc]?js$/, "");
  for (const suffix of [".d.ts", ".d.mts", ".js", ".mjs"]) {
    const mapped = sourceOfMap(`${base}${suffix}`);
    if (mapped) return mapped;
  }
  return conventionalSource(base);
}

/** The only source of a file's source map. */
function sourceOfMap(file: string): string | undefined {
  const map = `${file}.map`;
  if (!existsSync(map)) return undefined;
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(map, "utf8"));
  } catch {
    return undefined; // a broken map names nothing
  }
  if (typeof content !== "object" || content === null) return undefined;
  const { sources, sourceRoot } = content as { sources?: unknown; sourceRoot?: unknown };
  if (!Array.isArray(sources) || sources.length !== 1 || typeof sources[0] !== "string") return undefined;
  const root = typeof sourceRoot === "string" ? sourceRoot : "";
  return existingSource(resolve(dirname(map), root, sources[0]));
}

/** `dist/a/b.js`, `lib/a/b.js` or `a/b.js` of a package is made from `src/a/b.ts`. */
function conventionalSource(base: string): string | undefined {
  const owner = packageOf(base);
  if (!owner) return undefined;
  const inside = base.slice(owner.folder.length + 1);
  for (const name of [inside, inside.split("/").slice(1).join("/")]) {
    const source = name === "" ? undefined : existingSource(join(owner.folder, "src", `${name}.ts`));
    if (source) return source;
  }
  return undefined;
}

function existingSource(path: string): string | undefined {
  return path.endsWith(".ts") && !declaration.test(path) && existsSync(path) ? path : undefined;
}
