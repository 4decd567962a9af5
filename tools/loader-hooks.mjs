// Module hooks behind loader.mjs.
//
// load: every .ts file outside node_modules is stripped of its types in place (line and column stay those
// of the source). The stripped text is kept in build/cache/stripped under a hash of the source, so that the
// type stripper, a WebAssembly module that takes 100 ms to start, is loaded only when a file is new.
//
// resolve: `@tessera/<package>/<file>` resolves to this checkout for programs outside of it too, and to
// `<package>/src/node/<file>.ts` where a module has its own implementation for Node. `tessera:platform` is
// the platform of target node. `typescript` is loaded by load-typescript.mjs.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const cacheFolder = new URL("build/cache/stripped/", root);
const STRIPPER = "@swc/wasm-typescript 1.16.2";
let transformSync;

export async function resolve(specifier, context, nextResolve) {
  if (specifier === "tessera:platform") return found(new URL("packages/platform/src/node/platform.ts", root));
  if (specifier === "typescript") return found(new URL("load-typescript.mjs", import.meta.url));
  const match = /^@tessera\/([a-z-]+)\/(.+)$/.exec(specifier);
  if (!match) return nextResolve(specifier, context);
  const [, name, file] = match;
  const forNode = new URL(`packages/${name}/src/node/${file}.ts`, root);
  return found(existsSync(forNode) ? forNode : new URL(`packages/${name}/src/${file}.ts`, root));
}

function found(url) {
  return { url: url.href, format: "module", shortCircuit: true };
}

export async function load(url, context, nextLoad) {
  if (!url.startsWith("file:") || !url.endsWith(".ts")) return nextLoad(url, context);
  const source = readFileSync(fileURLToPath(url), "utf8");
  return { format: "module", source: await stripTypes(source), shortCircuit: true };
}

/** The JavaScript of a TypeScript source, from the cache where it was stripped before. */
export async function stripTypes(source) {
  const key = createHash("sha256").update(STRIPPER).update("\0").update(source).digest("hex").slice(0, 32);
  const cached = new URL(`${key}.js`, cacheFolder);
  try {
    return readFileSync(cached, "utf8");
  } catch {
    // Not stripped before.
  }
  transformSync ??= (await import("@swc/wasm-typescript")).transformSync;
  const { code } = transformSync(source, { mode: "strip-only" });
  try {
    mkdirSync(cacheFolder, { recursive: true });
    const partial = new URL(`${key}.${process.pid}.tmp`, cacheFolder);
    writeFileSync(partial, code);
    renameSync(partial, cached);
  } catch {
    // A cache that cannot be written costs time, nothing else.
  }
  return code;
}
