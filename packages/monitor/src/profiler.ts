// The profiler: runs a program and looks at its stack once per millisecond of processor time.
//
//   tessera-profiler FILE PROGRAM [arguments...]
//
// Contract: the samples go to FILE (profile/samples.ts); the exit code is the program's. It watches from outside
// (ptrace), so the program is the very image that runs without it, confined as always, and while the program sleeps it
// is left alone. Programs are built with frame pointers for it.

import { closeFile, readFully, writeFully } from "./linux/files.ts";
import { call, SYS_FORK } from "./linux/kernel.ts";
import {
  blockSignals,
  type ChildState,
  createPipe,
  execute,
  SIGHUP,
  SIGINT,
  SIGTERM,
  SIGTRAP,
  Tracee,
  waitForSignal,
} from "./linux/process.ts";
import { SampleFile } from "./profile/samples.ts";
import { runProgram } from "./run.ts";
import { UsageError } from "./usage-error.ts";

const PERIOD_NS = 1000000;
const PASSED_ON: readonly number[] = [SIGHUP, SIGINT, SIGTERM];

function profile(words: readonly string[]): number {
  if (words.length < 2)
    throw new UsageError("No program named", "usage: tessera-profiler FILE PROGRAM [arguments...]");
  const samples = new SampleFile(words[0]!);
  const child = start(words.slice(1));
  blockSignals(PASSED_ON);
  let sampledNs = 0;
  for (;;) {
    const signal = waitForSignal(PASSED_ON, PERIOD_NS);
    if (signal > 0) child.kill(signal);
    for (let state = child.wait(false); state !== null; state = child.wait(false)) {
      if (state.hasEnded) return state.exitCode;
      goOn(child, state);
    }
    const usedNs = child.cpuTimeNs();
    if (usedNs - sampledNs < PERIOD_NS) continue;
    sampledNs = usedNs;
    child.interrupt();
    const state = child.wait(true);
    if (state === null) continue;
    if (state.hasEnded) return state.exitCode;
    if (child.readRegisters()) samples.add(child.instruction, child.framePointer, child);
    goOn(child, state);
  }
}

/** Starts the program; it waits until it is traced. */
function start(words: readonly string[]): Tracee {
  const pair = createPipe();
  const pid = call("Cannot start a process", SYS_FORK, 0, 0, 0, 0, 0, 0);
  const signal = new Uint8Array(1);
  if (pid === 0) {
    closeFile(pair[1]!);
    readFully(pair[0]!, signal);
    execute(words[0]!, words);
  }
  const child = new Tracee(pid);
  closeFile(pair[0]!);
  writeFully(pair[1]!, signal);
  closeFile(pair[1]!);
  return child;
}

/** Lets a stopped child go on as it would have without being watched. */
function goOn(child: Tracee, state: ChildState): void {
  if (!state.isEvent) child.resume(state.signal);
  else if (state.signal === SIGTRAP) child.resume(0);
  else child.staysStopped();
}

runProgram("tessera-profiler", profile);
