// The bounded run of `tessera fuzz compiler` that belongs to the tests: programs from a fixed seed print the same on
// Node and compiled, and have every kind of syntax of the profile.
//
//   node --import ./tools/loader.mjs tests/generator/run.ts [--full]
//
// `--full` runs 3,000 programs instead of 150. Ends with `N passed, N failed, N skipped`.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../differential/node-oracle.ts";
import { fuzz } from "./fuzz.ts";

const result = await fuzz({
  seed: 1,
  programs: process.argv.includes("--full") ? 3000 : 150,
  optimize: 0,
  gcEvery: 0,
  jobs: Math.min(4, availableParallelism()),
  batch: 150,
  keep: join(repositoryRoot, "build/fuzz"),
  shrinkSeconds: 60,
  json: false,
});
if (result.failed > 0 || result.missing.length > 0) process.exitCode = 1;
