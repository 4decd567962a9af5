// The cache of built images. Beside each image lies the list of everything it was made from, with times and
// hashes, so that a second start learns from a few hundred stat() calls that nothing changed and loads
// neither TypeScript nor the compiler.
//
// The inputs are the modules that the compiler read for the program, the sources of the compiler and of the
// target's link, package-lock.json, and the C compiler.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findProgram } from "./child.ts";
import { listFiles } from "./file-tree.ts";
import { cacheFolder, projectRoot } from "./project.ts";
import type { ImageTarget } from "./targets.ts";
import type { OptimizeLevel } from "./values.ts";

/** The targets of images, and that of the monitors themselves: Linux programs that lie above every guest. */
export type BuildTarget = ImageTarget | "monitor";

/** What an image is made for; together with the inputs it decides what the image is. */
export interface ImageRequest {
  /** Absolute path of the entry module. */
  readonly entry: string;
  readonly target: BuildTarget;
  /** Value of $CC, or empty. */
  readonly cc: string;
  /** How hard the C compiler tries. */
  readonly optimize: OptimizeLevel;
  readonly debug: boolean;
  readonly profile: boolean;
}

interface InputFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly mtimeMs: number;
  /** Time of the last change of content or attributes, which no tool sets back. */
  readonly changedMs: number;
  readonly sha256: string;
}

interface Record {
  readonly version: 1;
  readonly inputs: InputFile[];
  readonly imageSha256: string;
}

const C_COMPILERS = ["clang", "gcc"];

/** Packages whose files describe how an image is linked. */
const LINK_PACKAGES = ["platform", "monitor"];

/** Folder of this request's image; its name depends on the request alone. */
export function cacheEntry(request: ImageRequest): { image: string; record: string } {
  const { entry, target, cc, optimize, debug, profile } = request;
  const key = createHash("sha256")
    .update(JSON.stringify([entry, target, cc, optimize, debug, profile]))
    .digest("hex");
  const folder = join(cacheFolder, "images", key.slice(0, 24));
  return { image: join(folder, `image.${request.target}`), record: join(folder, "inputs.json") };
}

/** The copy of an image with its symbols, where the compiler puts it. */
export function symbolsOf(image: string): string {
  return `${image}.debug`;
}

/** Files that decide every image, whatever the program: the tool chain. */
async function toolFiles(request: ImageRequest): Promise<string[]> {
  const files = listFiles(join(projectRoot, "packages", "compiler", "src"), [".ts", ".h"]);
  for (const name of LINK_PACKAGES) {
    files.push(...listFiles(join(projectRoot, "packages", name, "src"), ["link.ts", "entry-assembly.ts"]));
  }
  files.push(join(projectRoot, "package-lock.json"));
  for (const name of request.cc === "" ? C_COMPILERS : [request.cc.split(" ")[0]!]) {
    const path = await findProgram(name);
    if (path !== undefined) files.push(path);
  }
  return files;
}

function sha256(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

function describe(path: string): InputFile {
  const { size, mtimeMs, ctimeMs } = statSync(path);
  return { path, sizeBytes: size, mtimeMs, changedMs: ctimeMs, sha256: sha256(path) };
}

function readRecord(path: string): Record | undefined {
  try {
    const record = JSON.parse(readFileSync(path, "utf8")) as Record;
    return record.version === 1 ? record : undefined;
  } catch {
    return undefined;
  }
}

/** True when the file is as it was: same size and time, or else same content. */
function isUnchanged(input: InputFile): boolean {
  try {
    const status = statSync(input.path);
    if (status.size !== input.sizeBytes) return false;
    return (
      (status.mtimeMs === input.mtimeMs && status.ctimeMs === input.changedMs) ||
      sha256(input.path) === input.sha256
    );
  } catch {
    return false;
  }
}

/** The path of an image that is still right, or undefined when it must be built. */
export async function findCachedImage(request: ImageRequest): Promise<string | undefined> {
  const entry = cacheEntry(request);
  const record = readRecord(entry.record);
  if (record === undefined) return undefined;
  const tools = new Set(await toolFiles(request));
  for (const input of record.inputs) {
    if (!isUnchanged(input)) return undefined;
    tools.delete(input.path);
  }
  // A part of the tool chain that was not there at the time of the build.
  if (tools.size > 0) return undefined;
  try {
    statSync(symbolsOf(entry.image));
    return sha256(entry.image) === record.imageSha256 ? entry.image : undefined;
  } catch {
    return undefined;
  }
}

/** What the build of an image tells: the modules that it read, when it succeeded. */
export type BuildOutcome = { readonly ok: true; readonly inputs: readonly string[] } | { readonly ok: false };

/**
 * Builds into the cache: `build` writes the image and its copy with symbols to the path that it is given. Nothing half-written is left: the
 * image is renamed into its place when it is complete. A build during which an input changed is not recorded,
 * so that it is repeated next time.
 */
export async function buildIntoCache<R extends BuildOutcome>(
  request: ImageRequest,
  build: (outFile: string) => Promise<R>,
): Promise<{ result: R; image: string }> {
  const entry = cacheEntry(request);
  mkdirSync(dirname(entry.image), { recursive: true });
  const partial = `${entry.image}.${process.pid}.partial`;
  const startedMs = Date.now();
  try {
    const result = await build(partial);
    if (result.ok) {
      rmSync(entry.record, { force: true });
      renameSync(symbolsOf(partial), symbolsOf(entry.image));
      renameSync(partial, entry.image);
      const paths = [...new Set([...result.inputs, ...(await toolFiles(request))])].sort();
      const inputs = paths.map(describe);
      if (inputs.every((input) => input.changedMs < startedMs)) {
        const record: Record = { version: 1, inputs, imageSha256: sha256(entry.image) };
        writeFileSync(`${partial}.json`, JSON.stringify(record));
        renameSync(`${partial}.json`, entry.record);
      }
    }
    return { result, image: entry.image };
  } finally {
    rmSync(partial, { force: true });
    rmSync(symbolsOf(partial), { force: true });
  }
}
