// A guest that tries to break out is stopped by its monitor, which says what it tried and where.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { obtainImage, obtainMonitor } from "@tessera/cli/builder";
import { capture } from "@tessera/cli/child";
import { kvmProblem } from "@tessera/cli/preflight";

const PROGRAM = fileURLToPath(new URL("probes.ts", import.meta.url));
const GUEST_STOPPED = 255;
const TIMEOUT_MS = 20_000;

interface Probe {
  readonly word: string;
  readonly message: RegExp;
  /** Probes whose fault is in a line of probes.ts are reported with that file. */
  readonly hasPlace: boolean;
}

const EVERYWHERE: readonly Probe[] = [
  { word: "write-text", message: /write text at 0x100000/, hasPlace: true },
  { word: "write-constants", message: /write read-only data at/, hasPlace: true },
  { word: "execute-data", message: /execute (heap or stack|data) at/, hasPlace: false },
  { word: "execute-heap", message: /execute heap or stack at/, hasPlace: false },
  { word: "read-page-zero", message: /read page zero \(null pointer, address 0x8\)/, hasPlace: true },
  { word: "write-page-zero", message: /write page zero/, hasPlace: true },
  { word: "jump-to-page-zero", message: /execute page zero/, hasPlace: false },
  { word: "overrun-stack", message: /stack of 1024 KiB overran/, hasPlace: true },
  { word: "beyond-memory", message: /memory that is not its own at 0x60000000/, hasPlace: true },
  { word: "monitor-area", message: /memory that is not its own/, hasPlace: true },
  { word: "port-in", message: /privileged instruction/, hasPlace: true },
  { word: "port-out", message: /privileged instruction/, hasPlace: true },
];

const PROBES: Readonly<Record<"spt" | "hvt", readonly Probe[]>> = {
  spt: [
    ...EVERYWHERE,
    { word: "write-boot-info-spt", message: /write a protected page at 0x11008/, hasPlace: true },
    { word: "system-call", message: /system call 39 \(getpid\), which no guest may make/, hasPlace: true },
    { word: "open-file", message: /system call 2 \(open\)/, hasPlace: true },
    { word: "write-other-descriptor", message: /system call 1 \(write\)/, hasPlace: true },
  ],
  hvt: [
    ...EVERYWHERE,
    { word: "write-boot-info", message: /write a protected page at 0x10008/, hasPlace: true },
    { word: "system-call", message: /system call, which no guest may make/, hasPlace: true },
    { word: "fault-port", message: /privileged instruction/, hasPlace: true },
    { word: "hypercall-unknown", message: /hypercall 10, which does not exist/, hasPlace: true },
    { word: "hypercall-into-text", message: /8 bytes at 0x100000 .* may not write/, hasPlace: true },
    { word: "hypercall-beyond-memory", message: /at 0xfffffff0 to a hypercall/, hasPlace: true },
    { word: "hypercall-long-read", message: /2147483647 bytes at 0x100000/, hasPlace: true },
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

  for (const probe of PROBES[target]) {
    test(`${target} stops a guest that tries ${probe.word}`, skip, async () => {
      const { monitor, image } = await tools();
      const run = await capture(monitor, ["--mem=8", image, "--", probe.word], { timeoutMs: TIMEOUT_MS });
      assert.equal(run.stdout, "");
      assert.equal(run.code, GUEST_STOPPED, run.stderr);
      assert.match(run.stderr, /^error: guest stopped: /);
      assert.match(run.stderr, probe.message);
      if (probe.hasPlace) assert.match(run.stderr, /tests\/isolation\/probes\.ts:\d+ \(0x/);
    });
  }
}
