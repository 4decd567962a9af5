// Judges programs: runs each on Node and compiled, and says where they part. One process of its own (worker.ts) does
// this for a batch, so that batches run side by side and one that hangs can be ended.
import { spawn } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { transformSync } from "@swc/wasm-typescript";
import { buildAll, type CompilerBuild, runCompiled } from "../differential/compiled.ts";
import { repositoryRoot } from "../differential/node-oracle.ts";
import { differences, type Outcome, runCommand } from "../differential/outcome.ts";
import { modulesOf } from "./texts.ts";

/** How the compiled side is built, and for how long a program may run on either side. */
export interface JudgeSettings {
  readonly optimize: 0 | 1 | 2;
  readonly cc?: string;
  readonly gcEvery: number;
  readonly timeoutMs: number;
}

/** How one source behaves on both sides; `signature` names the kind of failure, empty when both agree. */
export interface Verdict {
  readonly signature: string;
  /** TypeScript itself rejects the source: the generator's fault. */
  readonly isInvalid?: boolean;
  readonly details: readonly string[];
}

const loader = join(repositoryRoot, "tools/loader.mjs");

/** Judges every source. `folder` (absolute) holds what this needs on the way, and is removed at the end. */
export async function judge(
  compiler: CompilerBuild,
  sources: readonly string[],
  folder: string,
  settings: JudgeSettings,
): Promise<Verdict[]> {
  await mkdir(folder, { recursive: true });
  try {
    const files = sources.map((_, index) => join(folder, `program${index}`, "main.ts"));
    await Promise.all(
      sources.map(async (source, index) => {
        await mkdir(join(folder, `program${index}`));
        for (const { name, text } of modulesOf(source))
          await writeFile(join(folder, `program${index}`, `${name}.ts`), text);
      }),
    );
    const expected = runAllOnNode(sources, folder, settings);
    const built = await buildAll(compiler, files, "image", {
      ...settings,
      folder: join(folder, "bin"),
      ownFolders: true,
    });
    const outcomes = await expected;
    const verdicts: Verdict[] = [];
    for (const [index, file] of files.entries()) {
      const result = built.get(file)!;
      if (!result.ok) verdicts.push(notBuilt(result.diagnostics));
      else verdicts.push(compare(outcomes[index]!, await runCompiled(result, settings.timeoutMs)));
    }
    return verdicts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function notBuilt(diagnostics: string): Verdict {
  const lines = diagnostics.split("\n");
  const kind = /\b(?:TSR\d+|TS\d+)\b/.exec(diagnostics)?.[0] ?? lines[0]!.replace(/\d+/g, "N").slice(0, 80);
  const codes = [...diagnostics.matchAll(/ - error (\w+):/g)].map(([, code = ""]) => code);
  const isInvalid = codes.length > 0 && codes.every((code) => /^TS\d+$/.test(code));
  return { signature: `does not build: ${kind}`, details: lines.slice(0, 12), isInvalid };
}

function compare(expected: Outcome, actual: Outcome): Verdict {
  if (expected.timedOut) return { signature: "does not end on Node", details: ["node: timed out"] };
  const details = differences(expected, actual);
  if (details.length === 0) return { signature: "", details };
  // A deletion must not trade a wrong value for an uncaught error on Node, or a crash for a wrong value.
  const kind = details[0]!.replace(/\d+/g, "");
  return { signature: `${kind} (node ${expected.code}, compiled ${actual.code})`, details };
}

async function runAllOnNode(
  sources: readonly string[],
  folder: string,
  settings: JudgeSettings,
): Promise<Outcome[]> {
  const files = sources.map((_, index) => join(folder, `program${index}`, "main.mjs"));
  for (const [index, source] of sources.entries()) {
    for (const { name, text } of modulesOf(source))
      await writeFile(join(folder, `program${index}`, `${name}.mjs`), erased(text));
  }
  const together = await runTogether(files, settings.timeoutMs);
  const outcomes: Outcome[] = [];
  for (const [index, file] of files.entries()) {
    outcomes.push(together[index] ?? (await runCommand(process.execPath, [file], settings.timeoutMs)));
  }
  return outcomes;
}

/** JavaScript, which imports other modules of the program as such. A candidate of the shrinker may be no valid syntax; the compiler says so as well. */
function erased(source: string): string {
  try {
    const { code } = transformSync(source, { mode: "strip-only" });
    return code.replace(/"(\.\/[\w-]+)\.ts"/g, '"$1.mjs"');
  } catch {
    return "throw new SyntaxError()";
  }
}

/** The outcomes of those programs that end by themselves without an uncaught error, by index. */
function runTogether(files: readonly string[], timeoutMs: number): Promise<(Outcome | undefined)[]> {
  return new Promise((resolve, reject) => {
    const side = join(import.meta.dirname, "node-side.ts");
    const child = spawn(process.execPath, ["--import", loader, side, ...files], {
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, TZ: "UTC" },
    });
    const outcomes: (Outcome | undefined)[] = files.map(() => undefined);
    const chunks: Buffer[] = [];
    const timer = setTimeout(() => child.kill("SIGKILL"), timeoutMs * 2);
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", () => {
      clearTimeout(timer);
      const lines = Buffer.concat(chunks).toString().split("\n");
      // The text after the last end of line is a line that was cut off, or nothing.
      for (const line of lines.slice(0, -1)) {
        const { index, stdout } = JSON.parse(line) as { index: number; stdout?: string };
        if (stdout === undefined) continue;
        outcomes[index] = { stdout, code: 0, error: "", stderr: "", timedOut: false };
      }
      resolve(outcomes);
    });
  });
}
