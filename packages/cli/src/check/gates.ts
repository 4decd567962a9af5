// The gates of the repository, each a named step that gives its findings as text: format and lint (biome),
// types (tsc), import direction, documents. All of them run, so that one pass shows everything.
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { capture } from "../child.ts";
import { projectRoot } from "../project.ts";
import { UsageError } from "../usage-error.ts";
import { checkDocuments } from "./documents.ts";
import { showFinding } from "./finding.ts";
import { checkImports } from "./imports.ts";

export interface GateResult {
  readonly name: string;
  readonly ok: boolean;
  /** Findings for a person; empty when there are none. */
  readonly output: string;
  readonly milliseconds: number;
  /** What is worth saying although the gate holds. */
  readonly advice: string[];
}

function toolPath(name: string): string {
  const path = join(projectRoot, "node_modules", ".bin", name);
  if (!existsSync(path))
    throw new UsageError(`${name} is not installed`, "run npm ci in the project's folder");
  return path;
}

async function runTool(name: string, tool: string, args: string[]): Promise<GateResult> {
  const result = await capture(toolPath(tool), args, { cwd: projectRoot });
  const output = result.code === 0 ? "" : `${result.stdout}${result.stderr}`.trim();
  return { name, ok: result.code === 0, output, milliseconds: result.milliseconds, advice: [] };
}

/** `fix` lets biome rewrite what it can. */
export function formatAndLintGate(fix: boolean): Promise<GateResult> {
  const args = ["check", "--colors=off", "--no-errors-on-unmatched", "--error-on-warnings"];
  return runTool("format and lint", "biome", fix ? [...args, "--write"] : args);
}

export function typesGate(): Promise<GateResult> {
  return runTool("types", "tsc", [
    "-p",
    ".",
    "--pretty",
    "false",
    "--incremental",
    "--tsBuildInfoFile",
    "build/cache/types.tsbuildinfo",
  ]);
}

function readText(file: string): string {
  return readFileSync(file, "utf8");
}

export async function importsGate(): Promise<GateResult> {
  const started = performance.now();
  const findings = checkImports(readText);
  const output = findings.map(showFinding).join("\n");
  return {
    name: "import direction",
    ok: findings.length === 0,
    output,
    milliseconds: performance.now() - started,
    advice: [],
  };
}

export async function documentsGate(): Promise<GateResult> {
  const started = performance.now();
  const { findings, longFiles } = checkDocuments(readText);
  const output = findings.map(showFinding).join("\n");
  const advice = longFiles
    .slice(0, 5)
    .map((file) => `${relative(projectRoot, file.file)} has ${file.text}; most files fit in 300`);
  return {
    name: "documents",
    ok: findings.length === 0,
    output,
    milliseconds: performance.now() - started,
    advice,
  };
}

/** All gates, in the order in which they are reported. */
export function allGates(fix: boolean): (() => Promise<GateResult>)[] {
  return [() => formatAndLintGate(fix), typesGate, importsGate, documentsGate];
}
