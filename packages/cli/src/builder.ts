// From a program to an image in the cache. The compiler, and TypeScript with it, is loaded only when the
// cache has no right image.
import { readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Phases } from "@tessera/compiler/build";
import type { Diagnostic } from "@tessera/compiler/frontend/diagnostics";
import { CCompilerError, findCompiler } from "@tessera/compiler/link/find-compiler";
import { askServer, startServer } from "./build-server/client.ts";
import {
  type BuildTarget,
  buildIntoCache,
  cacheEntry,
  findCachedImage,
  type ImageRequest,
  symbolsOf,
} from "./image-cache.ts";
import { cacheFolder, projectRoot } from "./project.ts";
import { colour } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import type { OptimizeLevel } from "./values.ts";

export interface BuiltImage {
  readonly image: string;
  /** The same image with its symbols, for profilers and debuggers. */
  readonly symbols: string;
  readonly sizeBytes: number;
  /** True when nothing had to be compiled. */
  readonly cached: boolean;
  /** Time of the check and the build together. */
  readonly milliseconds: number;
  /** Where it went, if something was compiled. */
  readonly phases?: Phases;
}

/** The program does not compile; `rendered` shows where and why, as the compiler prints it. */
export class CompileError extends UsageError {
  readonly rendered: string;
  readonly list: readonly Diagnostic[];

  constructor(rendered: string, list: readonly Diagnostic[]) {
    const errors = list.length === 1 ? "1 error" : `${list.length} errors`;
    super(`The program does not compile: ${errors}`, "each error above says where, why and the way out");
    this.name = "CompileError";
    this.rendered = rendered;
    this.list = list;
  }

  override facts(): object {
    return { diagnostics: this.list };
  }
}

const paint = { place: colour.cyan, error: colour.red, caret: colour.red, help: colour.cyan };

/** Without a C compiler there is nothing to link with; found before any time is spent on the program. */
function requireCCompiler(): void {
  try {
    findCompiler();
  } catch (error) {
    if (!(error instanceof CCompilerError)) throw error;
    const [what, ...mend] = error.message.split(": ");
    throw new UsageError(what!, mend.join(": "));
  }
}

/** Partial images of builds that were interrupted. Those of living processes stay. */
function sweepPartialImages(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const pid = /\.([0-9]+)\.partial/.exec(name)?.[1];
    if (pid === undefined) continue;
    try {
      process.kill(Number(pid), 0);
    } catch {
      rmSync(join(folder, name), { force: true });
    }
  }
}

export interface ImageSettings {
  readonly optimize?: OptimizeLevel;
  /** For debuggers: full debug information in the image. */
  readonly debug?: boolean;
  /** For the profiler: frame pointers, and lines in the copy with symbols. */
  readonly profile?: boolean;
}

/** Gives the image of a program, built now or before. `onProgress` is told what is being done. */
export async function obtainImage(
  entry: string,
  target: BuildTarget,
  onProgress: (text: string) => void,
  { optimize = 2, debug = false, profile = false }: ImageSettings = {},
): Promise<BuiltImage> {
  const started = performance.now();
  const request: ImageRequest = { entry, target, cc: process.env.CC ?? "", optimize, debug, profile };
  const found = await findCachedImage(request);
  if (found !== undefined) {
    return {
      image: found,
      symbols: symbolsOf(found),
      sizeBytes: statSync(found).size,
      cached: true,
      milliseconds: performance.now() - started,
    };
  }
  requireCCompiler();
  sweepPartialImages(dirname(cacheEntry(request).image));
  onProgress(`building for ${target} ...`);
  const { result, image } = await buildIntoCache(request, async (outFile) => {
    const wanted = {
      entry,
      target,
      outFile,
      optimize,
      debug,
      profile,
      keepSymbols: true,
      cache: join(cacheFolder, "objects"),
      ...(request.cc === "" ? {} : { cc: request.cc }),
    };
    // Monitors are built once.
    const served = target === "monitor" ? undefined : await askServer(wanted, onProgress);
    if (served) return served;
    const { buildProgram } = await import("@tessera/compiler/build");
    const built = await buildProgram({ ...wanted, onProgress });
    if (built.ok && target !== "monitor") await startServer(target);
    return built;
  });
  if (!result.ok) {
    const { inOrder, render } = await import("@tessera/compiler/frontend/diagnostics");
    throw new CompileError(render(result.list, process.cwd(), paint), inOrder(result.list));
  }
  return {
    image,
    symbols: symbolsOf(image),
    sizeBytes: statSync(image).size,
    cached: false,
    milliseconds: performance.now() - started,
    phases: result.phases,
  };
}

/** Gives the monitor of a target: a program of this project, compiled for Linux by the same compiler. */
export async function obtainMonitor(
  target: "unix" | "spt" | "hvt" | "profiler",
  onProgress: (text: string) => void,
): Promise<BuiltImage> {
  const entry = join(projectRoot, "packages", "monitor", "src", `${target}.ts`);
  return await obtainImage(entry, "monitor", (text) => onProgress(`monitor: ${text}`));
}
