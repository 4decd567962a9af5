// A flame graph of a program on each target that has a profiler: its hot function is on top, called by its caller.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { capture } from "@tessera/cli/child";
import { missing, optimize, root } from "./targets.ts";

const folder = mkdtempSync(join(tmpdir(), "tessera-profile-test-"));
const program = join(folder, "busy.ts");
after(() => rmSync(folder, { recursive: true }));

writeFileSync(
  program,
  `function spin(n: number): number {
  return n < 2 ? n : spin(n - 1) + spin(n - 2);
}
function outer(): number {
  return spin(34);
}
console.log(outer());
`,
);

for (const target of ["unix", "spt", "hvt"] as const) {
  test(`a profile on ${target} names the hot function`, async (context) => {
    const reason = await missing(target);
    if (reason !== undefined) return context.skip(reason);
    const page = join(folder, `${target}.html`);
    const words = ["run", "-O", optimize, "-t", target, `--profile-output=${page}`, program];
    const run = await capture(join(root, "tessera"), words, { timeoutMs: 120_000 });
    assert.equal(run.code, 0, run.stderr);
    assert.equal(run.stdout, "5702887\n");
    assert.match(run.stderr, /profile: \w+\.html \(\d+ samples; spin \d+ %/);
    const html = readFileSync(page, "utf8");
    assert.match(html, /title="spin \(.*busy\.ts:\d\): \d+ samples/);
    assert.match(html, /title="outer \(.*busy\.ts:\d\): \d+ samples/);
  });
}

test("what cannot be profiled is refused", async () => {
  const run = await capture(join(root, "tessera"), ["run", "-t", "node", "--profile", program]);
  assert.equal(run.code, 2);
  assert.match(run.stderr, /--profile is not for target node\n {2}help: .*--cpu-prof/);
});
