// The unit tests of the packages that are compiled, compiled: the same files that ran on Node become programs
// for target unix, many in one binary, and have to pass there as well.
//
// Options: `--full` repeats them with the collector forced at every 7th allocation.
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, relative } from "node:path";
import { listFiles } from "@tessera/cli/file-tree";
import { importsOf } from "@tessera/cli/source-imports";
import { readOutcome, withoutPassed } from "@tessera/cli/testing/outcome";
import { type BuildSettings, buildAll, loadCompiler, runCompiled } from "../differential/compiled.ts";
import { repositoryRoot } from "../differential/node-oracle.ts";

const PACKAGES = ["abi", "machine", "runtime", "os", "net", "http"];
const TIMEOUT_MS = 180_000;
const GC_EVERY = 7;

/** Test files of compiled packages, without those that need Node itself. */
function testFiles(): string[] {
  return PACKAGES.flatMap((name) =>
    listFiles(join(repositoryRoot, "packages", name, "test"), [".test.ts"]),
  ).filter(
    (file) => !importsOf(readFileSync(file, "utf8")).some(({ specifier }) => specifier.startsWith("node:")),
  );
}

let passed = 0;
let failed = 0;

function fail(name: string, text: string): void {
  failed++;
  console.log(`not ok - ${name}: ${text.trim().split("\n").join("\n    ")}`);
}

async function runAll(files: readonly string[], label: string, settings: BuildSettings): Promise<void> {
  const programs = await buildAll(await loadCompiler(), files, label, settings);
  let next = 0;
  const worker = async () => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      const name = `${label}: ${relative(repositoryRoot, file)}`;
      const program = programs.get(file);
      if (program === undefined || !program.ok) {
        fail(name, `does not build\n${program?.diagnostics ?? "the build gave no answer"}`);
        continue;
      }
      const { stdout, stderr, code } = await runCompiled(program, TIMEOUT_MS);
      const outcome = readOutcome(stdout, code);
      passed += outcome.passed;
      for (const skip of outcome.skips) console.log(`skip - ${name}, ${skip.name}: ${skip.reason}`);
      if (outcome.failed === 0) console.log(`ok - ${name} (${outcome.passed})`);
      else {
        failed += outcome.failed - 1;
        fail(name, `exit code ${code}\n${withoutPassed(stdout)}${stderr}`);
      }
    }
  };
  await Promise.all(cpus().map(worker));
}

const files = testFiles();
const folder = join(repositoryRoot, "build", "compiled-units");
try {
  await runAll(files, "compiled", { optimize: 1, gcEvery: 0, folder });
  if (process.argv.includes("--full"))
    await runAll(files, "collector", { optimize: 1, gcEvery: GC_EVERY, folder });
} catch (error) {
  fail("compiled unit tests", (error as Error).message);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
