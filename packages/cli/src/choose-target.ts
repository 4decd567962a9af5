// The default target, chosen by trying: hvt if /dev/kvm can run a guest, else spt if a process can be put
// under seccomp, else unix. Each refusal is kept, so that one line can say which target it is and why.
import { CompileError, obtainMonitor } from "./builder.ts";
import { capture } from "./child.ts";
import { kvmProblem } from "./preflight.ts";
import type { Target } from "./targets.ts";

export interface ChosenTarget {
  readonly target: Target;
  readonly why: string;
}

const PROBE_TIMEOUT_MS = 5000;

type Probe =
  | { readonly works: true; readonly detail: string }
  | { readonly works: false; readonly why: string };

async function probeMonitor(target: "spt" | "hvt", onProgress: (text: string) => void): Promise<Probe> {
  let monitor: string;
  try {
    monitor = (await obtainMonitor(target, onProgress)).image;
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    return { works: false, why: `its monitor does not compile, see tessera run -t ${target}` };
  }
  const result = await capture(monitor, ["--probe"], { timeoutMs: PROBE_TIMEOUT_MS });
  if (result.timedOut)
    return { works: false, why: `its probe did not end within ${PROBE_TIMEOUT_MS / 1000} s` };
  const line = `${result.stdout}${result.stderr}`.trim().split("\n")[0] ?? "";
  if (result.code === 0) return { works: true, detail: line };
  return {
    works: false,
    why: line === "" ? `its probe ended with code ${result.code}` : line.replace(/^error: /, ""),
  };
}

/** Tries the targets from the best down. */
export async function chooseTarget(onProgress: (text: string) => void): Promise<ChosenTarget> {
  const kvm = kvmProblem();
  const hvt: Probe =
    kvm === undefined ? await probeMonitor("hvt", onProgress) : { works: false, why: kvm.what };
  if (hvt.works) return { target: "hvt", why: "/dev/kvm runs guests" };
  const spt = await probeMonitor("spt", onProgress);
  if (spt.works) return { target: "spt", why: `no hvt: ${hvt.why}` };
  return { target: "unix", why: `no hvt: ${hvt.why}; no spt: ${spt.why}` };
}
