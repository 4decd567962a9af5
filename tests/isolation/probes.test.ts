// A guest that tries to break out is stopped by its monitor, which says what it tried and where.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { obtainImage, obtainMonitor } from "@tessera/cli/builder";
import { capture } from "@tessera/cli/child";
import { kvmProblem } from "@tessera/cli/preflight";

const PROGRAM = fileURLToPath(new URL("probes.ts", import.meta.url));
const GUEST_STOPPED = 255;
/** SECCOMP_MODE_FILTER. */
const FILTERED = "2";
const TIMEOUT_MS = 20_000;

interface Probe {
  readonly word: string;
  readonly message: RegExp;
}

const lines = readFileSync(PROGRAM, "utf8").split("\n");

/** First and last line of the probe: its arm of the switch, or the function that calls itself. */
function placeOf(word: string): [number, number] {
  const isStart = (line: string) =>
    word === "overrun-stack" ? line.startsWith("function overrun") : line.trim() === `case "${word}":`;
  const first = lines.findIndex(isStart);
  const length = lines.slice(first).findIndex((line) => line.trim() === "break;" || line === "}");
  return [first + 1, first + 1 + length];
}

const EVERYWHERE: readonly Probe[] = [
  { word: "write-text", message: /write text at 0x100000/ },
  { word: "write-constants", message: /write read-only data at/ },
  { word: "execute-data", message: /execute (heap or stack|data) at/ },
  { word: "execute-heap", message: /execute heap or stack at/ },
  { word: "read-page-zero", message: /read page zero \(null pointer, address 0x8\)/ },
  { word: "write-page-zero", message: /write page zero/ },
  { word: "jump-to-page-zero", message: /execute page zero/ },
  { word: "overrun-stack", message: /stack of 1024 KiB overran/ },
  { word: "beyond-memory", message: /memory that is not its own at 0x60000000/ },
  { word: "monitor-area", message: /memory that is not its own/ },
  { word: "port-in", message: /privileged instruction/ },
  { word: "port-out", message: /privileged instruction/ },
];

const PROBES: Readonly<Record<"spt" | "hvt", readonly Probe[]>> = {
  spt: [
    ...EVERYWHERE,
    { word: "write-boot-info-spt", message: /write a protected page at 0x11008/ },
    { word: "system-call", message: /system call 39 \(getpid\), which no guest may make/ },
    { word: "open-file", message: /system call 2 \(open\)/ },
    { word: "write-other-descriptor", message: /system call 1 \(write\)/ },
  ],
  hvt: [
    ...EVERYWHERE,
    { word: "write-boot-info", message: /write a protected page at 0x10008/ },
    { word: "system-call", message: /system call, which no guest may make/ },
    { word: "fault-port", message: /privileged instruction/ },
    { word: "hypercall-unknown", message: /hypercall 10, which does not exist/ },
    { word: "hypercall-into-text", message: /8 bytes at 0x100000 .* may not write/ },
    { word: "hypercall-beyond-memory", message: /at 0xfffffff0 to a hypercall/ },
    { word: "hypercall-long-read", message: /2147483647 bytes at 0x100000/ },
  ],
};

for (const target of ["spt", "hvt"] as const) {
  const problem = target === "hvt" ? kvmProblem()?.what : undefined;
  const skip = problem === undefined ? {} : { skip: problem };
  const quiet = (): void => {};
  const tools = async (): Promise<{ monitor: string; image: string }> => ({
    monitor: (await obtainMonitor(target, quiet)).image,
    image: (await obtainImage(PROGRAM, target, quiet)).image,
  });

  test(`a guest on ${target} that does nothing wrong ends with code 0`, skip, async () => {
    const { monitor, image } = await tools();
    const run = await capture(monitor, ["--mem=8", image, "--", "none"], { timeoutMs: TIMEOUT_MS });
    assert.equal(run.code, 0, run.stderr);
    assert.equal(run.stdout, "a quiet guest\n");
  });

  test(`the ${target} monitor has given up its system calls while a guest runs`, skip, async () => {
    const { monitor, image } = await tools();
    const child = spawn(monitor, ["--mem=8", image, "--", "wait"], { stdio: "ignore" });
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    let mode: string | undefined;
    while (mode !== FILTERED && child.exitCode === null) {
      mode = /^Seccomp:\s+([0-9])$/m.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    assert.equal(mode, FILTERED);
    assert.equal(await ended, 0);
  });

  for (const probe of PROBES[target]) {
    test(`${target} stops a guest that tries ${probe.word}`, skip, async () => {
      const { monitor, image } = await tools();
      const run = await capture(monitor, ["--mem=8", image, "--", probe.word], { timeoutMs: TIMEOUT_MS });
      assert.equal(run.stdout, "");
      assert.equal(run.code, GUEST_STOPPED, run.stderr);
      assert.match(run.stderr, /^error: guest stopped: /);
      assert.match(run.stderr, probe.message);
      const [first, last] = placeOf(probe.word);
      const named = [...run.stderr.matchAll(/ (?:at|called from) tests\/isolation\/probes\.ts:(\d+) \(0x/g)];
      assert.ok(
        named.some(([, line]) => Number(line) >= first && Number(line) <= last),
        `no line from ${first} to ${last} of probes.ts in:\n${run.stderr}`,
      );
    });
  }
}
