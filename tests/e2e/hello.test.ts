// `hello` and `ticker` print on every target what they print on Node, and end with code 0.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { capture } from "@tessera/cli/child";
import { missing, optimize, root, TARGETS } from "./targets.ts";

const TIMEOUT_MS = 180_000;

for (const example of ["hello", "ticker"]) {
  const program = join(root, "examples", example);
  let expected: string | undefined;
  for (const target of TARGETS) {
    test(`${example} on ${target}`, async (context) => {
      if (!existsSync(program)) return context.skip(`there is no examples/${example}`);
      const reason = await missing(target);
      if (reason !== undefined) return context.skip(reason);
      const run = await capture(join(root, "tessera"), ["run", "-O", optimize, "-t", target, program], {
        timeoutMs: TIMEOUT_MS,
      });
      assert.equal(run.code, 0, run.stderr);
      expected ??= run.stdout;
      assert.notEqual(run.stdout, "");
      assert.equal(run.stdout, expected);
      assert.match(run.stderr, new RegExp(`${target} \\(as asked\\)`));
    });
  }
}
