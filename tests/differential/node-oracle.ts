// The oracle: runs a program on Node and keeps the outcome under build/, keyed by the content of the program
// and of the modules that it imports by relative path, and by Node's version.
//
// What Node 20 does not have yet has its output beside the program (`name.expected`, made on a later Node): such a
// program ends with exit code 0.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { stripTypes } from "../../tools/loader-hooks.mjs";
import type { Outcome } from "./outcome.ts";
import { runCommand } from "./outcome.ts";

/** Root of the repository, found from this file. */
export const repositoryRoot = resolve(import.meta.dirname, "../..");

const cacheFolder = join(repositoryRoot, "build/differential/node");

/** The outcome of `entry` (absolute path) on Node, from the cache when nothing it reads has changed. */
export async function runOnNode(entry: string, timeoutMs: number): Promise<Outcome> {
  const recorded = await recordedOutput(entry);
  if (recorded !== undefined) return { stdout: recorded, code: 0, error: "", stderr: "", timedOut: false };
  const hash = createHash("sha256").update(process.version);
  const sources = await Promise.all((await sourcesOf(entry)).map((file) => readFile(file, "utf8")));
  for (const source of sources) hash.update("\0").update(source);
  const cached = join(cacheFolder, hash.digest("hex").slice(0, 32) + ".json");
  try {
    return JSON.parse(await readFile(cached, "utf8")) as Outcome;
  } catch {
    // Not run yet, or an unreadable entry: run it and write the entry anew.
  }
  // Stripped here: the program's own process would take 100 ms to start the stripper.
  for (const source of sources) await stripTypes(source);
  const loader = join(repositoryRoot, "tools/loader.mjs");
  const outcome = await runCommand(process.execPath, ["--import", loader, entry], timeoutMs);
  if (outcome.timedOut) return outcome;
  await mkdir(cacheFolder, { recursive: true });
  const partial = `${cached}.${process.pid}`;
  await writeFile(partial, JSON.stringify(outcome));
  await rename(partial, cached);
  return outcome;
}

/** The output that stands beside a program which this project's Node cannot run. */
async function recordedOutput(entry: string): Promise<string | undefined> {
  const file = entry.replace(/\.ts$/, ".expected");
  return existsSync(file) ? await readFile(file, "utf8") : undefined;
}

/** `entry` and every module reachable from it by relative imports, in order of discovery. */
async function sourcesOf(entry: string): Promise<string[]> {
  const found = [entry];
  for (let i = 0; i < found.length; i++) {
    const file = found[i]!;
    const text = await readFile(file, "utf8");
    for (const match of text.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) {
      const target = resolve(dirname(file), match[1]!);
      if (!found.includes(target)) found.push(target);
    }
  }
  return found;
}
