// The compiled side: links many programs into one binary, so that the whole corpus costs a handful of C
// compilations, and runs each by its index.
//
// A batch that does not build must not hide the other programs in it: programs named in the diagnostics are
// set aside and the rest is tried again; diagnostics that name none lead to halving the batch, unless its first
// and last programs fail alone in just the same way: then the fault is common to all.
import { mkdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { repositoryRoot } from "./node-oracle.ts";
import type { Outcome } from "./outcome.ts";
import { runCommand } from "./outcome.ts";

/** How the compiled side is built. */
export interface BuildSettings {
  readonly cc?: string;
  readonly optimize: 0 | 1 | 2;
  /** Collect at every n-th allocation; 0 leaves the collector to itself. */
  readonly gcEvery: number;
  /** Folder for the binaries, absolute. */
  readonly folder: string;
  /** Each program has a folder of its own: diagnostics of any module there are the program's. */
  readonly ownFolders?: boolean;
}

/** A program that can be run, or the diagnostics that keep it from being built. */
export type Built =
  | { readonly ok: true; readonly binary: string; readonly args: readonly string[] }
  | { readonly ok: false; readonly diagnostics: string };

type BuildResult = { ok: true; outFile: string } | { ok: false; diagnostics: string };

interface BuildRequest {
  target: "unix";
  outFile: string;
  cc?: string;
  optimize: 0 | 1 | 2;
  gcEvery?: number;
  cache: string;
}

/** The part of `@tessera/compiler/build` that is used here. */
export interface CompilerBuild {
  buildProgram(request: BuildRequest & { entry: string }): Promise<BuildResult>;
  buildBatch(request: BuildRequest & { entries: string[] }): Promise<BuildResult>;
  /** Why the C compiler `cc` cannot be used, or undefined if it can. */
  missing(cc: string | undefined): Promise<string | undefined>;
}

/** Loads the compiler. Throws an Error that says what is missing when it cannot be loaded. */
export async function loadCompiler(): Promise<CompilerBuild> {
  const { buildProgram, buildBatch } = await importOrExplain(() => import("@tessera/compiler/build"));
  const { findCompiler } = await importOrExplain(() => import("@tessera/compiler/link/find-compiler"));
  return {
    buildProgram,
    buildBatch,
    async missing(cc) {
      try {
        findCompiler(cc);
        return undefined;
      } catch (reason) {
        return (reason as Error).message;
      }
    },
  };
}

async function importOrExplain<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (reason) {
    throw new Error(`the compiler cannot be loaded: ${(reason as Error).message}`);
  }
}

/** Builds every entry, in one binary where possible. `label` names the binaries of this call. */
export async function buildAll(
  compiler: CompilerBuild,
  entries: readonly string[],
  label: string,
  settings: BuildSettings,
): Promise<Map<string, Built>> {
  await mkdir(settings.folder, { recursive: true });
  const built = new Map<string, Built>();
  await buildSome(compiler, entries, label, settings, built);
  return built;
}

async function buildSome(
  compiler: CompilerBuild,
  entries: readonly string[],
  label: string,
  settings: BuildSettings,
  built: Map<string, Built>,
): Promise<void> {
  if (entries.length === 0) return;
  const outFile = join(settings.folder, label);
  const cache = join(repositoryRoot, "build", "cache", "objects");
  const request: BuildRequest = { target: "unix", outFile, optimize: settings.optimize, cache };
  if (settings.cc !== undefined) request.cc = settings.cc;
  if (settings.gcEvery > 0) request.gcEvery = settings.gcEvery;

  const single = entries.length === 1;
  const result = await guarded(() =>
    single
      ? compiler.buildProgram({ ...request, entry: entries[0]! })
      : compiler.buildBatch({ ...request, entries: [...entries] }),
  );
  if (result.ok) {
    entries.forEach((entry, index) => {
      built.set(entry, { ok: true, binary: result.outFile, args: single ? [] : [String(index)] });
    });
    return;
  }
  if (single) {
    built.set(entries[0]!, result);
    return;
  }
  const place = (entry: string): string =>
    settings.ownFolders === true
      ? `${relative(repositoryRoot, dirname(entry))}/`
      : relative(repositoryRoot, entry);
  const named = entries.filter((entry) => result.diagnostics.includes(place(entry)));
  if (named.length > 0 && named.length < entries.length) {
    for (const entry of named)
      built.set(entry, { ok: false, diagnostics: about(place(entry), result.diagnostics) });
    const others = entries.filter((entry) => !named.includes(entry));
    await buildSome(compiler, others, label + "r", settings, built);
    return;
  }
  if (await isCommon(compiler, entries, result.diagnostics, request)) {
    for (const entry of entries) built.set(entry, result);
    return;
  }
  const half = entries.length >> 1;
  await buildSome(compiler, entries.slice(0, half), label + "a", settings, built);
  await buildSome(compiler, entries.slice(half), label + "b", settings, built);
}

/** Whether the first and the last of `entries` alone fail with the same first line. */
async function isCommon(
  compiler: CompilerBuild,
  entries: readonly string[],
  diagnostics: string,
  request: BuildRequest,
): Promise<boolean> {
  for (const entry of [entries[0]!, entries[entries.length - 1]!]) {
    const alone = await guarded(() => compiler.buildProgram({ ...request, entry }));
    if (alone.ok || alone.diagnostics.split("\n")[0] !== diagnostics.split("\n")[0]) return false;
  }
  return true;
}

/** An exception inside the compiler is a failure of the programs given to it, not of the harness. */
async function guarded(build: () => Promise<BuildResult>): Promise<BuildResult> {
  try {
    return await build();
  } catch (reason) {
    const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    return { ok: false, diagnostics: `the compiler threw: ${text}` };
  }
}

/** The diagnostics from the first that names `place` on. */
function about(place: string, diagnostics: string): string {
  const lines = diagnostics.split("\n");
  const first = lines.findIndex((line) => line.includes(place));
  return lines.slice(Math.max(first, 0)).join("\n");
}

/** Runs a built program. */
export function runCompiled(built: Extract<Built, { ok: true }>, timeoutMs: number): Promise<Outcome> {
  return runCommand(built.binary, built.args, timeoutMs);
}
