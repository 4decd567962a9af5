// One run under the profiler: how it is launched, and what is told afterwards.
//
// `unix` and `spt` programs run under a process that watches them from outside; `hvt` looks at its own guest, whose
// registers nobody else sees.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { obtainMonitor } from "../builder.ts";
import type { Launch } from "../launch/launch.ts";
import type { Target } from "../targets.ts";
import { notice } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { writeProfile } from "./report.ts";

export class ProfiledRun {
  readonly #program: string;
  readonly #page: string;
  readonly #folder: string;
  #target: Target = "unix";

  /** `page`: the file for the flame graph; by default one in this folder, named after the program. */
  constructor(program: string, page: string | undefined) {
    this.#program = program;
    const name = basename(program).replace(/\.[cm]?[jt]s$/, "");
    const shown = name === "main" ? basename(dirname(program)) : name;
    this.#page = resolve(page ?? `${shown}.profile.html`);
    this.#folder = mkdtempSync(join(tmpdir(), "tessera-profile-"));
    process.once("exit", () => rmSync(this.#folder, { recursive: true, force: true }));
  }

  get #samples(): string {
    return join(this.#folder, "samples");
  }

  /** Throws UsageError for a target whose programs cannot be profiled here. */
  requireTarget(target: Target): void {
    this.#target = target;
    if (target === "node")
      throw new UsageError("--profile is not for target node", "Node has a profiler: node --cpu-prof");
    if (target === "virtio")
      throw new UsageError("--profile cannot look into a guest of QEMU", "profile it as unix, spt or hvt");
  }

  /** The launch with a profiler. */
  async watch(launch: Launch, onProgress: (text: string) => void): Promise<Launch> {
    if (this.#target === "hvt") return { ...launch, args: [`--profile=${this.#samples}`, ...launch.args] };
    const profiler = await obtainMonitor("profiler", onProgress);
    return { ...launch, command: profiler.image, args: [this.#samples, launch.command, ...launch.args] };
  }

  /** Writes the flame graph and says where it is. */
  report(symbols: string): void {
    notice(writeProfile(this.#samples, symbols, this.#page, `${basename(this.#program)} on ${this.#target}`));
  }
}
