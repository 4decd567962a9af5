// "Did you mean".
import assert from "node:assert/strict";
import { test } from "node:test";
import { editDistance, nearest } from "@tessera/cli/suggest";

test("editDistance() counts insertions, deletions, substitutions and swaps", () => {
  assert.equal(editDistance("", "abc"), 3);
  assert.equal(editDistance("kitten", "sitting"), 3);
  assert.equal(editDistance("run", "run"), 0);
  assert.equal(editDistance("rnu", "run"), 1);
});

test("nearest() gives the nearest name, or none that is too far", () => {
  assert.equal(nearest("biuld", ["run", "build", "check"]), "build");
  assert.equal(nearest("Virtoi", ["spt", "virtio"]), "virtio");
  assert.equal(nearest("zzzzzz", ["run", "build"]), undefined);
  assert.equal(nearest("x", []), undefined);
});
