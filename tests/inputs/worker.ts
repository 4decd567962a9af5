// A process that gives files to the compiler and tells its parent by messages what came of each: `InputRequest` in,
// `InputReply` out. What ends it, or keeps it from answering, is seen by the parent.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildBatch, lowerProgram } from "@tessera/compiler/build";
import { emitUnits } from "@tessera/compiler/emit/emit-program";
import { type Diagnostic, render } from "@tessera/compiler/frontend/diagnostics";
import { load } from "@tessera/compiler/frontend/load";
import type ts from "typescript";
import { repositoryRoot } from "../differential/node-oracle.ts";

export interface InputRequest {
  readonly files: readonly string[];
  /** `check`: the front end; `lower`: to C; `link`: through the C compiler to an image. */
  readonly stage: "check" | "lower" | "link";
}

export interface InputReply {
  /** Files that the diagnostics name; none if all were taken. */
  readonly refused: readonly string[];
  /** Codes of the diagnostics. */
  readonly codes: readonly string[];
  /** An error of the compiler itself, with its stack. */
  readonly fault?: string;
}

/** Modules that are the same for all programs are parsed once. */
const kept = new Map<string, ts.SourceFile>();

async function answer({ files, stage }: InputRequest): Promise<InputReply> {
  const { loaded, diagnostics } = load(files, "unix", kept);
  if (diagnostics.length > 0) return refusal(files, diagnostics);
  if (stage === "check") return { refused: [], codes: [] };
  if (stage === "lower") {
    const lowered = lowerProgram(loaded);
    if (lowered.diagnostics.length > 0) return refusal(files, lowered.diagnostics);
    emitUnits(lowered.program, { debug: false, names: false }, "modules");
    return { refused: [], codes: [] };
  }
  const folder = join(repositoryRoot, "build/fuzz");
  mkdirSync(folder, { recursive: true });
  const built = await buildBatch({
    entries: files,
    target: "unix",
    outFile: join(folder, `inputs-${process.pid}`),
    optimize: 0,
    cache: join(repositoryRoot, "build/cache/objects"),
  });
  return built.ok ? { refused: [], codes: [] } : refusal(files, built.list);
}

/** Diagnostics have to be fit to be shown: with a code, a text, and a place in a file. */
function refusal(files: readonly string[], diagnostics: readonly Diagnostic[]): InputReply {
  for (const one of diagnostics) {
    if (!/^TSR?[0-9]+$/.test(one.code) || one.message === "" || one.line < 1 || one.file === "")
      throw new Error(`a diagnostic without a place: ${JSON.stringify(one)}`);
  }
  render(diagnostics, process.cwd());
  const folders = new Set(diagnostics.map((one) => one.file.slice(0, one.file.lastIndexOf("/"))));
  return {
    refused: files.filter((file) => folders.has(file.slice(0, file.lastIndexOf("/")))),
    codes: [...new Set(diagnostics.map((one) => one.code))],
  };
}

process.on("message", (request: InputRequest) => {
  answer(request).then(
    (reply) => process.send!(reply),
    (reason: unknown) => {
      const fault = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
      process.send!({ refused: [], codes: [], fault } satisfies InputReply);
    },
  );
});
process.on("disconnect", () => process.exit(0));
