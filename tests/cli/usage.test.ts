// The command line as a user meets it: help, and one clear message with its mend and exit code 2 for
// everything wrong that needs no build.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { assertRefused, tessera } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "tessera-usage-"));
after(() => rmSync(folder, { recursive: true }));

test("help of every command has worked examples", async () => {
  for (const command of ["", "run", "build", "debug", "check", "test", "bench", "fuzz", "fuzz compiler"]) {
    const { code, stdout } = await tessera([...command.split(" ").filter(Boolean), "--help"]);
    assert.equal(code, 0, command);
    assert.match(stdout, /Examples:\n {2}tessera /, command);
  }
});

test("no command shows help and is an error", async () => {
  const { code, stdout } = await tessera([]);
  assert.equal(code, 2);
  assert.match(stdout, /Usage: tessera/);
});

test("an unknown command is named, with the nearest one", async () => {
  await assertRefused(["rnu"], 'Unknown command "rnu"', "did you mean run?");
});

test("an unknown option is named, with the nearest one", async () => {
  await assertRefused(["run", "--taget", "spt"], 'Unknown option "--taget"', "did you mean --target?");
});

test("fuzz names its subjects", async () => {
  await assertRefused(["fuzz", "compilr"], 'Unknown subject "compilr"', "did you mean compiler?");
  await assertRefused(
    ["fuzz", "compiler", "--programs", "many"],
    "Cannot use --programs many",
    "a whole number from 1 to 10000000",
  );
});

test("an unknown target is named, with all valid ones", async () => {
  await assertRefused(["run", "-t", "xen"], 'Unknown target "xen"', "valid: node, unix, spt, hvt, virtio");
  await assertRefused(["build", "-t", "node", "x.ts"], "Target node has no image", "tessera run -t node");
});

test("a missing file is named, with the nearest one", async () => {
  writeFileSync(join(folder, "service.ts"), "console.log(1);\n");
  await assertRefused(["run", join(folder, "servce.ts")], "Cannot find ", "did you mean ");
});

test("a folder without main.ts lists what it has", async () => {
  await assertRefused(["run", folder], "Cannot find main.ts in ", "name one of its files: service.ts");
});

test("bad values of -p and -m show a right example", async () => {
  const program = join(folder, "service.ts");
  await assertRefused(["run", "-t", "node", program, "-p", "80:x"], "Cannot parse -p 80:x", "-p 8080:80");
  await assertRefused(["run", "-t", "node", program, "-m", "lots"], "Cannot parse -m lots", "-m 16M");
  await assertRefused(
    ["run", "--tap", "tap0", program, "--ip", "10.0.0.2"],
    "Cannot parse --ip 10.0.0.2",
    "10.0.0.2/24",
  );
});

test("errors are JSON when that was asked for", async () => {
  const { code, stdout } = await tessera(["run", "--json", "-t", "xen"]);
  assert.equal(code, 2);
  assert.equal(JSON.parse(stdout).error, 'Unknown target "xen"');
});
