// Published packages, compiled: every vector of the specifications holds on Node and in images for `unix` and `spt`,
// which print what Node prints.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);
/** The C compiler takes most of the time, so that only `--full` optimises. */
const optimize = process.argv.includes("--full") ? "2" : "0";
/** Least number of vectors of each program. */
const programs = { hashes: 30, ciphers: 15, curves: 15 };

async function output(command: string, args: readonly string[]): Promise<string> {
  return (await run(command, args, { cwd: root, timeout: 400_000, maxBuffer: 1 << 20 })).stdout;
}

for (const [name, least] of Object.entries(programs)) {
  const program = `tests/packages/programs/${name}.ts`;
  test(`@noble ${name}: vectors hold on Node, unix and spt`, async () => {
    const onNode = await output(process.execPath, ["--import", "./tools/loader.mjs", program]);
    const lines = onNode.trimEnd().split("\n");
    assert.deepEqual(
      lines.filter((line) => !line.startsWith("ok - ")),
      [],
    );
    assert.ok(lines.length >= least, `${lines.length} vectors`);
    for (const target of ["unix", "spt"]) {
      const compiled = await output("./tessera", [
        "run",
        "-t",
        target,
        "-O",
        optimize,
        "-m",
        "64M",
        "-q",
        program,
      ]);
      assert.equal(compiled, onNode, target);
    }
  });
}
