// The sections of the test suite in the order in which they run: cheap and telling first, whole machines
// last. A section finds its test programs in the tree, so a new test file needs no registration.
import { existsSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { allGates } from "../check/gates.ts";
import { type Captured, capture } from "../child.ts";
import { listFiles, listNames } from "../file-tree.ts";
import { nodeArguments, projectRoot } from "../project.ts";
import { type Outcome, readOutcome } from "./outcome.ts";

export interface TestContext {
  /** --full: every C compiler, optimisation level and the collector's stress. */
  readonly full: boolean;
}

/** One program of tests, or one gate. */
export interface TestUnit {
  readonly name: string;
  run(context: TestContext): Promise<UnitResult>;
}

export interface UnitResult {
  readonly outcome: Outcome;
  readonly output: string;
  readonly milliseconds: number;
}

export interface Section {
  readonly title: string;
  /** Units that may run at the same time; 1 where they measure or use fixed resources. */
  readonly parallel: number;
  readonly units: readonly TestUnit[];
  /** Why the section has nothing to run, where that is the case. */
  readonly skipReason?: string;
}

const MINUTE_MS = 60_000;

export function resultOf(result: Captured, timeoutMs: number): UnitResult {
  const outcome = readOutcome(result.stdout, result.code);
  const late = result.timedOut ? `\nstopped after ${timeoutMs / 1000} s` : "";
  return { outcome, output: `${result.stdout}${result.stderr}${late}`, milliseconds: result.milliseconds };
}

/** A test file that Node runs; it receives `--full` when that was asked for. */
function nodeUnit(file: string, timeoutMs: number): TestUnit {
  return {
    name: relative(projectRoot, file),
    run: async (context) => {
      const args = ["--test-reporter=tap", ...nodeArguments(file), ...(context.full ? ["--full"] : [])];
      return resultOf(await capture(process.execPath, args, { cwd: projectRoot, timeoutMs }), timeoutMs);
    },
  };
}

function gatesSection(): Section {
  const units = allGates(false).map((gate, index) => ({
    name: ["check: format and lint", "check: types", "check: import direction", "check: documents"][index]!,
    run: async (): Promise<UnitResult> => {
      const { ok, output, milliseconds } = await gate();
      return { outcome: { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skips: [] }, output, milliseconds };
    },
  }));
  return { title: "check", parallel: 2, units };
}

function unitSection(): Section {
  const packages = listNames(join(projectRoot, "packages"));
  const files = packages.flatMap((name) =>
    listFiles(join(projectRoot, "packages", name, "test"), [".test.ts"]),
  );
  return {
    title: "unit tests on Node",
    parallel: 2,
    units: files.map((file) => nodeUnit(file, 2 * MINUTE_MS)),
  };
}

/** Folders below tests/ in their order: `run.ts` if there is one, else every `*.test.ts`. */
function folderSection(name: string): Section {
  const folder = join(projectRoot, "tests", name);
  const runner = join(folder, "run.ts");
  const files = existsSync(runner) ? [runner] : listFiles(folder, [".test.ts"]);
  const timeoutMs = (existsSync(runner) ? 30 : 5) * MINUTE_MS;
  const section = {
    title: `tests/${name}`,
    parallel: 1,
    units: files.map((file) => nodeUnit(file, timeoutMs)),
  };
  return files.length === 0 ? { ...section, skipReason: "no test files yet" } : section;
}

const FIRST_FOLDERS = ["compiled-units", "differential", "cli"];

/** All sections; `filter` keeps the units whose name or section contains it. */
export function allSections(filter: string | undefined): Section[] {
  const found = listNames(join(projectRoot, "tests")).filter((name) =>
    listFiles(join(projectRoot, "tests", name), ["run.ts", ".test.ts"]).some(
      (file) => basename(dirname(file)) === name,
    ),
  );
  const folders = [...FIRST_FOLDERS, ...found.filter((name) => !FIRST_FOLDERS.includes(name))];
  const sections = [gatesSection(), unitSection(), ...folders.map(folderSection)];
  if (filter === undefined) return sections;
  return sections
    .map((section) =>
      section.title.includes(filter)
        ? section
        : { ...section, units: section.units.filter((unit) => unit.name.includes(filter)) },
    )
    .filter((section) => section.units.length > 0);
}
