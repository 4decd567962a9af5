// Reading the output of test programs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readOutcome } from "@tessera/cli/testing/outcome";

test("readOutcome() reads the project's own lines", () => {
  const output = "ok - a\nnot ok - b: 1 is not 2\nskip - c: no /dev/kvm\n1 passed, 1 failed, 1 skipped\n";
  assert.deepEqual(readOutcome(output, 1), {
    passed: 1,
    failed: 1,
    skips: [{ name: "c", reason: "no /dev/kvm" }],
  });
});

test("readOutcome() reads TAP", () => {
  const output =
    "ok 1 - a\nok 2 - b # SKIP needs root\n# tests 2\n# pass 1\n# fail 0\n# cancelled 0\n# skipped 1\n";
  assert.deepEqual(readOutcome(output, 0), {
    passed: 1,
    failed: 0,
    skips: [{ name: "b", reason: "needs root" }],
  });
});

test("readOutcome() counts a crash and silence as failures", () => {
  assert.equal(readOutcome("3 passed, 0 failed\n", 139).failed, 1);
  assert.equal(readOutcome("", 0).failed, 1);
});
