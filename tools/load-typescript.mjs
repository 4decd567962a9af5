// The TypeScript compiler, started in a third of the time: its nine megabytes are compiled with V8's code cache, which
// is kept in build/cache/code and holds what earlier processes have used of it. loader-hooks.mjs resolves `typescript`
// to this module.
//
// V8 takes a cache only for the same version, flags and length of source; the hash at its end finds damage.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

// Most of a compilation runs once: optimising it costs more than it gives, and takes processors from the C compiler.
setFlagsFromString("--interrupt-budget=1000000");

const HASH_BYTES = 32;
const require = createRequire(import.meta.url);
const path = require.resolve("typescript");
const { size, mtimeMs } = statSync(path);
const key = createHash("sha256")
  .update(JSON.stringify([path, size, mtimeMs, process.version, process.arch]))
  .digest("hex")
  .slice(0, 24);
const cacheFile = fileURLToPath(new URL(`../build/cache/code/${key}`, import.meta.url));

const hashOf = (bytes) => createHash("sha256").update(bytes).digest();

function readCache() {
  try {
    const bytes = readFileSync(cacheFile);
    const data = bytes.subarray(0, bytes.length - HASH_BYTES);
    return hashOf(data).equals(bytes.subarray(data.length)) ? data : undefined;
  } catch {
    return undefined;
  }
}

function writeCache(script) {
  try {
    const data = script.createCachedData();
    mkdirSync(dirname(cacheFile), { recursive: true });
    const partial = `${cacheFile}.${process.pid}.tmp`;
    writeFileSync(partial, Buffer.concat([data, hashOf(data)]));
    renameSync(partial, cacheFile);
  } catch {
    // A cache that cannot be written costs time, nothing else.
  }
}

function load() {
  const cachedData = readCache();
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, "utf8")}\n})`;
  const script = new Script(wrapped, { filename: path, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
  // At the end it holds the functions that were needed, too.
  if (!cachedData || script.cachedDataRejected) process.once("exit", () => writeCache(script));
  return module.exports;
}

export default load();
