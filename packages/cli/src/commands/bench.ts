// `tessera bench`: calls `run` of bench/<name>.ts, which prints its figures. Without a name, lists what there is with
// the first sentence of each.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { listNames } from "../file-tree.ts";
import { projectRoot } from "../project.ts";
import { choices } from "../suggest.ts";
import { UsageError } from "../usage-error.ts";

export interface BenchOptions {
  readonly json?: boolean;
}

interface BenchProgram {
  run(settings: { json: boolean; words: readonly string[] }): Promise<void>;
}

const folder = join(projectRoot, "bench");

/** Benchmarks are the files that lie in bench/ itself; folders hold what they measure. */
function benchmarks(): string[] {
  return listNames(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => basename(name, ".ts"));
}

function summaryOf(name: string): string {
  const line = readFileSync(join(folder, `${name}.ts`), "utf8").split("\n")[0]!;
  return line.replace(/^\/\/ ?/, "");
}

export async function bench(
  name: string | undefined,
  options: BenchOptions,
  benchArguments: readonly string[],
): Promise<number> {
  const names = benchmarks();
  if (name === undefined) {
    for (const each of names) process.stdout.write(`${each.padEnd(12)} ${summaryOf(each)}\n`);
    return 0;
  }
  if (!names.includes(name)) throw new UsageError(`Unknown benchmark "${name}"`, choices(name, names));
  process.env.TESSERA_SERVER ??= "0"; // nothing beside what is measured
  // The benchmarks are programs of the repository, not of this package, so they are found by name.
  const program = (await import(join(folder, `${name}.ts`))) as BenchProgram;
  await program.run({ json: options.json === true, words: benchArguments });
  return 0;
}
