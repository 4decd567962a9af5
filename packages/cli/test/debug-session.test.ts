// The command line of gdb for each way in which a guest comes to be.
import assert from "node:assert/strict";
import { test } from "node:test";
import { gdbArguments } from "@tessera/cli/debug/session";

const launch = { command: "monitor", args: ["--mem=1", "image"] };

/** The commands that gdb is given, in their order. */
function commands(args: readonly string[]): string[] {
  return args.filter((_, n) => args[n - 1] === "-ex");
}

test("a program without a launcher runs to its start at once", () => {
  const given = commands(gdbArguments(launch, "image", "at once", []));
  assert.deepEqual(given.slice(-2), ["tbreak tsr_start", "run"]);
  assert.ok(!given.some((command) => command.startsWith("symbol-file")));
});

test("symbols of a guest under spt count once its pages are there", () => {
  const given = commands(gdbArguments(launch, "image", "before confinement", []));
  assert.deepEqual(given.slice(-6), [
    "catch syscall seccomp",
    "run",
    "delete",
    "symbol-file image",
    "tbreak tsr_start",
    "continue",
  ]);
});

test("scripts make gdb end by itself, and run after the start", () => {
  const args = gdbArguments(launch, "image", "by exec", ["a.gdb", "b.gdb"]);
  assert.ok(args.includes("-batch"));
  assert.ok(args.lastIndexOf("-ex") < args.indexOf("a.gdb"));
  assert.deepEqual(args.slice(-4), ["--args", "monitor", "--mem=1", "image"]);
  assert.ok(!gdbArguments(launch, "image", "by exec", []).includes("-batch"));
});
