// Objects of C files: compiled side by side on all processors, and kept in a cache by content.
//
// The name of an object in the cache is a hash of all that it is made from: the text, the flags, the C compiler's
// program file and version, and, as debug information names it, the working directory. So an entry is never out of
// date. Each ends in a hash of itself: what was cut short or changed on the disk is compiled again. Linkers ignore
// what stands behind an object.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism } from "node:os";
import { delimiter, join } from "node:path";
import { type CCompiler, CCompilerError } from "./find-compiler.ts";

export interface Source {
  /** With the ending that tells the C compiler its language; unique among the sources. */
  readonly name: string;
  readonly text: string;
  /** Flags after those that all have. */
  readonly flags?: readonly string[];
}

export interface ObjectRequest {
  readonly compiler: CCompiler;
  readonly flags: readonly string[];
  readonly sources: readonly Source[];
  /** An empty folder. The objects are in it afterwards. */
  readonly work: string;
  readonly cache: string | undefined;
  readonly onCompiled?: ((done: number, all: number) => void) | undefined;
}

const FORMAT = "tessera objects 1";
const HASH_BYTES = 32;

/** Variables by which C compilers find other headers and programs than those of their installation. */
export const VARIABLES = [
  "CPATH",
  "C_INCLUDE_PATH",
  "COMPILER_PATH",
  "GCC_EXEC_PREFIX",
  "CCC_OVERRIDE_OPTIONS",
];

const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest();
};

/** Which C compiler it is, down to the file that runs. */
function identity(compiler: CCompiler): string {
  const program = compiler.command[0]!;
  const folders = program.includes("/") ? [""] : (process.env.PATH ?? "").split(delimiter);
  const path = folders.map((folder) => join(folder, program)).find((candidate) => existsSync(candidate));
  const file = path === undefined ? "" : realpathSync(path);
  const { size, mtimeMs } = file === "" ? { size: 0, mtimeMs: 0 } : statSync(file);
  const variables = VARIABLES.map((name) => process.env[name] ?? "");
  return JSON.stringify([FORMAT, compiler.command, compiler.version, file, size, mtimeMs, variables]);
}

/** The object of a cache entry, or undefined if there is no whole one. */
function readEntry(path: string): Uint8Array | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  const object = bytes.subarray(0, Math.max(0, bytes.length - HASH_BYTES));
  if (!sha256(object).equals(bytes.subarray(object.length))) return undefined;
  try {
    const now = new Date();
    utimesSync(path, now, now); // for `sweep`: in use
  } catch {
    // Another process swept it just now; the object is read already.
  }
  return object;
}

let nextPartial = 0;
function writeEntry(path: string, object: Uint8Array): void {
  // Two builds of one process may write it at once, too.
  const partial = `${path}.${process.pid}-${nextPartial++}.partial`;
  writeFileSync(partial, Buffer.concat([object, sha256(object)]));
  renameSync(partial, path);
}

/** Gives an object for each source, in their order. Throws CCompilerError. */
export async function compileObjects(
  request: ObjectRequest,
): Promise<{ objects: string[]; compiled: number }> {
  const { compiler, flags, sources, work, cache } = request;
  if (cache !== undefined) mkdirSync(cache, { recursive: true });
  const base = sha256(identity(compiler), JSON.stringify(flags), process.cwd());
  const jobs: { source: Source; input: string; object: string; entry: string | undefined }[] = [];
  const objects = sources.map((source, n) => {
    const object = join(work, `${n}.o`);
    const entry =
      cache === undefined
        ? undefined
        : join(
            cache,
            `${sha256(base, source.name, JSON.stringify(source.flags ?? []), source.text).toString("hex")}.o`,
          );
    const known = entry === undefined ? undefined : readEntry(entry);
    if (known) writeFileSync(object, known);
    else jobs.push({ source, input: join(work, source.name), object, entry });
    return object;
  });
  // The longest first, so that none is left over at the end while the other processors have nothing to do.
  jobs.sort((a, b) => b.source.text.length - a.source.text.length);
  let next = 0;
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let job = jobs[next++]; job; job = jobs[next++]) {
      const { source, input, object, entry } = job;
      writeFileSync(input, source.text);
      const command = [
        ...compiler.command,
        ...flags,
        ...(source.flags ?? []),
        `-ffile-prefix-map=${work}=tessera`,
        "-c",
        input,
        "-o",
        object,
      ];
      await runCompiler(command, `Compiling the emitted C with ${compiler.command[0]}`);
      if (entry !== undefined) writeEntry(entry, readFileSync(object));
      request.onCompiled?.(++done, jobs.length);
    }
  };
  const workers = Array.from({ length: Math.min(availableParallelism(), jobs.length) }, worker);
  const results = await Promise.allSettled(workers);
  for (const result of results) if (result.status === "rejected") throw result.reason;
  if (cache !== undefined && jobs.length > 0) sweep(cache);
  return { objects, compiled: jobs.length };
}

const LIMIT_BYTES = 1 << 30;

/** Keeps the cache below its limit: what was not used for longest goes first, down to half. */
function sweep(cache: string): void {
  const files: { path: string; size: number; used: number }[] = [];
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    try {
      const { size, mtimeMs } = statSync(path);
      files.push({ path, size, used: mtimeMs });
    } catch {
      // Another process was quicker.
    }
  }
  let total = files.reduce((sum, { size }) => sum + size, 0);
  if (total <= LIMIT_BYTES) return;
  files.sort((a, b) => a.used - b.used);
  for (const { path, size } of files) {
    if (total <= LIMIT_BYTES / 2) return;
    rmSync(path, { force: true });
    total -= size;
  }
}

/** Runs the C compiler. Throws CCompilerError with what it says. */
export async function runCompiler(command: readonly string[], doing: string): Promise<void> {
  const [program, ...args] = command;
  const child = spawn(program!, args, { stdio: ["ignore", "ignore", "pipe"] });
  const chunks: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", (error) => {
      reject(new CCompilerError(`Cannot run ${program}: ${error.message}`));
    });
    child.on("close", resolve);
  });
  if (status === 0) return;
  const lines = Buffer.concat(chunks).toString("utf8").split("\n");
  const errors = lines.filter((l) => /error|undefined reference|overflow/.test(l));
  const text = (errors.length > 0 ? errors : lines).slice(0, 20).join("\n");
  throw new CCompilerError(`${doing} failed (a fault of Tessera, not of your program):\n${text}`);
}
