// A gdb session with a service: break at a line of TypeScript, print a variable, step, backtrace.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { findProgram } from "@tessera/cli/child";
import { freePort, root } from "./targets.ts";

const folder = mkdtempSync(join(tmpdir(), "tessera-debug-"));
const session = join(folder, "session.gdb");
after(() => rmSync(folder, { recursive: true }));

// Line 52 of the example: `const id = Number(text);` in idOf.
writeFileSync(
  session,
  `break main.ts:52
echo session ready\\n
continue
print text
next
print id
print context
step
backtrace 2
kill
`,
);

/** Asks until the guest has answered or `isOver` says that the session has ended; the answer may never come. */
async function request(url: string, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    try {
      await fetch(url, { signal: AbortSignal.timeout(20_000) });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

for (const target of ["unix", "spt"]) {
  test(`gdb follows json-api on ${target}`, async (context) => {
    if ((await findProgram("gdb")) === undefined) return context.skip("gdb is not installed");
    const port = await freePort();
    const words = ["debug", "-t", target, "examples/json-api", "-p", `${port}:8080`, "-x", session];
    const child = spawn("./tessera", words, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let over = false;
    let asked: Promise<void> | undefined;
    const onText = (text: Buffer) => {
      output += text.toString();
      if (output.includes("session ready"))
        asked ??= request(`http://127.0.0.1:${port}/products/12`, () => over);
    };
    child.stdout.on("data", onText);
    child.stderr.on("data", onText);
    const timer = setTimeout(() => child.kill("SIGTERM"), 120_000);
    await new Promise((resolve) => child.once("exit", resolve));
    clearTimeout(timer);
    over = true;
    await asked;
    const after = output.slice(output.indexOf("session ready"));
    assert.match(after, /json_api_main_idOf \(.*main\.ts:52\n52\t {2}const id = Number\(text\);/, output);
    assert.match(after, /\$1 = "12"\n53\t/);
    assert.match(after, /\$2 = 12\n\$3 = \{ request: ServerRequest \{.*params: Map \{/);
    assert.match(after, /#0 .*main\.ts:\d+\n#1 .*main\.ts:\d+/);
  });
}
