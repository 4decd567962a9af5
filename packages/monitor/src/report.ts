// How long the parts of a start took.
//
// Contract: `--report-fd=N` gets one line `start <CLOCK_MONOTONIC in ns> <guest memory in bytes>` right before
// control enters the guest; `--report` prints one JSON object on standard error with microseconds per part.

import { monotonicNs } from "./linux/clock.ts";
import { closeFile, writeError, writeFully } from "./linux/files.ts";
import type { MonitorOptions } from "./options.ts";

export class StartReport {
  readonly #names: string[] = [];
  readonly #times: number[] = [];
  readonly #startNs: number;

  constructor() {
    this.#startNs = monotonicNs();
  }

  /** The part of this name ends now. */
  mark(name: string): void {
    this.#names.push(name);
    this.#times.push(monotonicNs());
  }

  /** Prints the parts of the start, if the options ask for it. */
  print(options: MonitorOptions): void {
    if (options.report) writeError(this.#json(options.memoryBytes) + "\n");
  }

  /** Tells the descriptor of the options that the guest starts now. */
  announce(options: MonitorOptions): void {
    if (options.reportDescriptor < 0) return;
    const line = "start " + monotonicNs() + " " + options.memoryBytes + "\n";
    writeFully(options.reportDescriptor, new TextEncoder().encode(line));
    closeFile(options.reportDescriptor);
  }

  #json(memoryBytes: number): string {
    let text = '{"memoryBytes":' + memoryBytes;
    let previous = this.#startNs;
    for (let i = 0; i < this.#names.length; i++) {
      text += ',"' + this.#names[i]! + 'Us":' + Math.round((this.#times[i]! - previous) / 100) / 10;
      previous = this.#times[i]!;
    }
    return text + ',"totalUs":' + Math.round((previous - this.#startNs) / 100) / 10 + "}";
  }
}
