// The cache of built images. Beside each image lies the list of everything it was made from, with times and
// hashes, so that a second start learns from a few hundred stat() calls that nothing changed and loads
// neither TypeScript nor the compiler.
//
// The inputs are the program's own modules, every source of the packages that end in an image or make it,
// package-lock.json, and the C compiler. That is more than strictly needed: a needless build is cheap, a
// stale image is not.
import { createHash } from "node:crypto";
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { findProgram } from "./child.ts";
import { listFiles } from "./file-tree.ts";
import { cacheFolder, IMAGE_PACKAGES, projectRoot } from "./project.ts";
import { relativeModuleGraph } from "./source-imports.ts";
import type { ImageTarget } from "./targets.ts";

/** What an image is made for; together with the inputs it decides what the image is. */
export interface ImageRequest {
  /** Absolute path of the entry module. */
  readonly entry: string;
  readonly target: ImageTarget;
  /** Value of $CC, or empty. */
  readonly cc: string;
}

interface InputFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly mtimeMs: number;
  readonly sha256: string;
}

interface Record {
  readonly version: 1;
  readonly inputs: InputFile[];
  readonly imageSha256: string;
}

const C_COMPILERS = ["clang", "gcc"];

/** Folder of this request's image; its name depends on the request alone. */
export function cacheEntry(request: ImageRequest): { image: string; record: string } {
  const key = createHash("sha256")
    .update(JSON.stringify([request.entry, request.target, request.cc]))
    .digest("hex");
  const folder = join(cacheFolder, "images", key.slice(0, 24));
  return { image: join(folder, `image.${request.target}`), record: join(folder, "inputs.json") };
}

/** Every file that decides what the image is, sorted. */
export async function inputFiles(request: ImageRequest): Promise<string[]> {
  const files = new Set(relativeModuleGraph(request.entry));
  for (const name of IMAGE_PACKAGES) {
    for (const file of listFiles(join(projectRoot, "packages", name, "src"), [
      ".ts",
      ".S",
      ".h",
      ".c",
      ".ld",
    ]))
      files.add(file);
  }
  files.add(join(projectRoot, "package-lock.json"));
  for (const name of request.cc === "" ? C_COMPILERS : [request.cc]) {
    const path = await findProgram(name);
    if (path !== undefined) files.add(path);
  }
  return [...files].sort();
}

function sha256(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

function describe(path: string): InputFile {
  const file = openSync(path, "r");
  try {
    const { size, mtimeMs } = fstatSync(file);
    return {
      path,
      sizeBytes: size,
      mtimeMs,
      sha256: createHash("sha256").update(readFileSync(file)).digest("hex"),
    };
  } finally {
    closeSync(file);
  }
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
    return status.mtimeMs === input.mtimeMs || sha256(input.path) === input.sha256;
  } catch {
    return false;
  }
}

/** The path of an image that is still right, or undefined when it must be built. */
export async function findCachedImage(request: ImageRequest): Promise<string | undefined> {
  const entry = cacheEntry(request);
  const record = readRecord(entry.record);
  if (record === undefined) return undefined;
  const files = await inputFiles(request);
  if (files.length !== record.inputs.length) return undefined;
  if (!record.inputs.every((input, index) => input.path === files[index] && isUnchanged(input)))
    return undefined;
  try {
    return sha256(entry.image) === record.imageSha256 ? entry.image : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Builds into the cache: `build` writes the image to the path that it is given. The inputs are recorded as
 * they were before the build, so a file that changes meanwhile leads to another build next time. Nothing
 * half-written is left: the image is renamed into its place when it is complete.
 */
export async function buildIntoCache<R extends { readonly ok: boolean }>(
  request: ImageRequest,
  build: (outFile: string) => Promise<R>,
): Promise<{ result: R; image: string }> {
  const entry = cacheEntry(request);
  mkdirSync(dirname(entry.image), { recursive: true });
  const partial = `${entry.image}.${process.pid}.partial`;
  const inputs: InputFile[] = [];
  for (const path of await inputFiles(request)) {
    try {
      inputs.push(describe(path));
    } catch {
      // An import that leads nowhere: the compiler says so, and without a full record nothing is reused.
    }
  }
  try {
    const result = await build(partial);
    if (result.ok) {
      rmSync(entry.record, { force: true });
      renameSync(partial, entry.image);
      const record: Record = { version: 1, inputs, imageSha256: sha256(entry.image) };
      writeFileSync(`${partial}.json`, JSON.stringify(record));
      renameSync(`${partial}.json`, entry.record);
    }
    return { result, image: entry.image };
  } finally {
    rmSync(partial, { force: true });
  }
}
