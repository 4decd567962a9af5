// The bounded run of `tessera fuzz inputs` that belongs to the tests: damaged and hostile files from a fixed seed end in
// success or diagnostics.
//
//   node --import ./tools/loader.mjs tests/inputs/run.ts [--full]
//
// `--full` gives 1,000 files instead of 150. Ends with `N passed, N failed, N skipped`.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../differential/node-oracle.ts";
import { fuzzInputs } from "./fuzz.ts";

const result = await fuzzInputs({
  seed: 1,
  files: process.argv.includes("--full") ? 1000 : 150,
  jobs: Math.min(2, availableParallelism()),
  linkEvery: 4,
  timeoutMs: 120_000,
  keep: join(repositoryRoot, "build/fuzz"),
  json: false,
});
if (result.failed > 0) process.exitCode = 1;
