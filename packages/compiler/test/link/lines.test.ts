// The line table of an image, from #line directives through DWARF to what a monitor looks up.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { LineTable } from "@tessera/abi/lines";
import { target as unix } from "@tessera/platform/unix/link";
import { readSections, sectionBytes } from "../../src/link/elf-file.ts";
import { CCompilerError } from "../../src/link/find-compiler.ts";
import { compileAndLink } from "../../src/link/link.ts";

const code = `
static __attribute__((noinline)) void stop(void) {
#line 70 "service/main.ts"
  __builtin_trap();
}
void tsr_start(long boot) {
#line 12 "service/main.ts"
  if (boot == 1) stop();
#line 90 "packages/runtime/src/core/heap.ts"
  *(volatile long *)boot = 1;
  *(volatile long *)boot = 2;
}
`;

async function withFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tessera-lines-"));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("an image for a monitor carries source lines and no symbols", async () => {
  await withFolder(async (folder) => {
    const outFile = join(folder, "image");
    await compileAndLink({
      units: [{ name: "program", isHot: false, code }],
      target: { ...unix, lines: true },
      outFile,
    });
    const image = readFileSync(outFile);
    const names = readSections(image).map((s) => s.name);
    assert.ok(names.includes(".tessera.lines"));
    assert.ok(!names.some((n) => n === ".symtab" || n.startsWith(".debug")));
    const table = new LineTable(sectionBytes(image, ".tessera.lines"));
    const text = readSections(image).find((s) => s.name === ".text")!;
    const found = new Set<string>();
    for (let a = text.address; a < text.address + text.size; a++) found.add(table.find(a));
    assert.ok(found.has("service/main.ts:70"), [...found].join(" "));
    assert.ok(found.has("service/main.ts:12"), [...found].join(" "));
    assert.ok(!found.has("packages/runtime/src/core/heap.ts:91"));
  });
});

test("a C compiler that does not exist is an error that says so", async () => {
  await withFolder(async (folder) => {
    const options = {
      units: [{ name: "program", isHot: false, code }],
      target: unix,
      outFile: join(folder, "image"),
      cc: "no-such-compiler",
    };
    await assert.rejects(
      () => compileAndLink(options),
      (e) => e instanceof CCompilerError && /"no-such-compiler"/.test(e.message),
    );
  });
});
