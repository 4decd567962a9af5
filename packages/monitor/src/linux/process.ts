// Processes: starting, waiting, signals, and looking into one that is being traced.
//
// Contract: a `Tracee` is a child that this process traces (ptrace(2), PTRACE_SEIZE); reading its registers and
// memory needs it stopped. Functions whose names begin with `try` return a negative error number.

import { readU32, writeU32, writeU64 } from "@tessera/abi/bytes";
import { bytesAddress } from "@tessera/machine/cell";
import { syscall } from "@tessera/machine/syscall";
import { kernelText, O_CLOEXEC } from "./files.ts";
import { call, KernelError, tryCall } from "./kernel.ts";

const SYS_RT_SIGPROCMASK = 14;
const SYS_SETITIMER = 38;
const SYS_EXECVE = 59;
const SYS_WAIT4 = 61;
const SYS_KILL = 62;
const SYS_PTRACE = 101;
const SYS_RT_SIGTIMEDWAIT = 128;
const SYS_CLOCK_GETTIME = 228;
const SYS_PIPE2 = 293;
const SYS_PROCESS_VM_READV = 310;

const PTRACE_CONT = 7;
const PTRACE_GETREGS = 12;
const PTRACE_SEIZE = 0x4206;
const PTRACE_INTERRUPT = 0x4207;
const PTRACE_LISTEN = 0x4208;
const PTRACE_O_EXITKILL = 0x100000;
const REGISTERS_BYTES = 216;

export const SIGHUP = 1;
export const SIGINT = 2;
export const SIGTRAP = 5;
export const SIGTERM = 15;
export const SIGPROF = 27;

const WNOHANG = 1;
const WALL = 0x40000000;
const SIG_BLOCK = 0;
const ITIMER_PROF = 2;
const SIGNAL_SET_BYTES = 8;

/** A pipe that closes in programs that are executed: [end to read, end to write]. */
export function createPipe(): number[] {
  const pair = new Uint8Array(8);
  call("Cannot create a pipe", SYS_PIPE2, bytesAddress(pair), O_CLOEXEC, 0, 0, 0, 0);
  return [readU32(pair, 0, "descriptor"), readU32(pair, 4, "descriptor")];
}

/** Replaces this process; returns only by an exception. */
export function execute(path: string, words: readonly string[]): never {
  const texts = words.map((word) => kernelText(word));
  const pointers = new Uint8Array(8 * (texts.length + 1));
  for (let i = 0; i < texts.length; i++) writeU64(pointers, 8 * i, bytesAddress(texts[i]!));
  const program = kernelText(path);
  const noEnvironment = new Uint8Array(8);
  // SAFETY: NUL-terminated texts and lists that end with a null pointer, all alive until the call returns.
  const result = tryCall(
    SYS_EXECVE,
    bytesAddress(program),
    bytesAddress(pointers),
    bytesAddress(noEnvironment),
  );
  throw new KernelError("Cannot start " + path, -result);
}

/** A set of signals as the kernel takes it: bit n - 1 for signal n (below 33). */
function signalSet(signals: readonly number[]): Uint8Array {
  const set = new Uint8Array(SIGNAL_SET_BYTES);
  let bits = 0;
  for (const signal of signals) bits |= 1 << (signal - 1);
  writeU32(set, 0, bits >>> 0);
  return set;
}

/** Keeps the signals pending until `waitForSignal` takes them. */
export function blockSignals(signals: readonly number[]): void {
  const set = signalSet(signals);
  call("Cannot block signals", SYS_RT_SIGPROCMASK, SIG_BLOCK, bytesAddress(set), 0, SIGNAL_SET_BYTES, 0, 0);
}

/** Waits up to `nanoseconds` (below one second) for one of the blocked signals; its number, or 0. */
export function waitForSignal(signals: readonly number[], nanoseconds: number): number {
  const set = signalSet(signals);
  const time = new Uint8Array(16);
  writeU64(time, 8, nanoseconds);
  // SAFETY: both buffers live during the call; no siginfo is asked for.
  const result = syscall(
    SYS_RT_SIGTIMEDWAIT,
    bytesAddress(set),
    0,
    bytesAddress(time),
    SIGNAL_SET_BYTES,
    0,
    0,
  );
  return result > 0 ? result : 0;
}

/** Sends SIGPROF to this process whenever it has used so much more processor time (below one second). */
export function startProfilingTimer(nanoseconds: number): void {
  const interval = new Uint8Array(32);
  writeU64(interval, 8, nanoseconds / 1000);
  writeU64(interval, 24, nanoseconds / 1000);
  call("Cannot set a timer", SYS_SETITIMER, ITIMER_PROF, bytesAddress(interval), 0, 0, 0, 0);
}

/** How a child stands after `wait`. */
export class ChildState {
  readonly #status: number;

  constructor(status: number) {
    this.#status = status;
  }

  get hasEnded(): boolean {
    return (this.#status & 0xff) !== 0x7f;
  }

  /** Exit code; 128 + the signal's number where a signal ended it. */
  get exitCode(): number {
    const signal = this.#status & 0x7f;
    return signal === 0 ? (this.#status >>> 8) & 0xff : 128 + signal;
  }

  /** The signal that stopped it. */
  get signal(): number {
    return (this.#status >>> 8) & 0xff;
  }

  /** A stop that no signal brought about: one that was asked for, or that of a job under a shell. */
  get isEvent(): boolean {
    return this.#status >>> 16 !== 0;
  }
}

/** A child that this process traces from before it executes its program. */
export class Tracee {
  readonly pid: number;
  readonly #registers: Uint8Array = new Uint8Array(REGISTERS_BYTES);
  readonly #word: Uint8Array = new Uint8Array(8);
  readonly #vectors: Uint8Array = new Uint8Array(32);
  readonly #time: Uint8Array = new Uint8Array(16);

  constructor(pid: number) {
    this.pid = pid;
    call("Cannot trace the program", SYS_PTRACE, PTRACE_SEIZE, pid, 0, PTRACE_O_EXITKILL, 0, 0);
    writeU64(this.#vectors, 0, bytesAddress(this.#word));
    writeU64(this.#vectors, 8, 8);
    writeU64(this.#vectors, 24, 8);
  }

  kill(signal: number): void {
    tryCall(SYS_KILL, this.pid, signal, 0);
  }

  /** What has become of it; null where nothing has. `blocks`: waits for something. */
  wait(blocks: boolean): ChildState | null {
    const status = this.#word;
    // SAFETY: an int; no resource usage is asked for.
    const flags = blocks ? WALL : WALL | WNOHANG;
    const result = syscall(SYS_WAIT4, this.pid, bytesAddress(status), flags, 0, 0, 0);
    return result > 0 ? new ChildState(readU32(status, 0, "status")) : null;
  }

  interrupt(): void {
    syscall(SYS_PTRACE, PTRACE_INTERRUPT, this.pid, 0, 0, 0, 0);
  }

  /** Goes on, with a signal or without (0). */
  resume(signal: number): void {
    syscall(SYS_PTRACE, PTRACE_CONT, this.pid, 0, signal, 0, 0);
  }

  /** Stays stopped as its shell wants it, until it is woken. */
  staysStopped(): void {
    syscall(SYS_PTRACE, PTRACE_LISTEN, this.pid, 0, 0, 0, 0);
  }

  /** Takes the registers of the stopped child; false where it is gone. */
  readRegisters(): boolean {
    // SAFETY: struct user_regs_struct of x86-64 has 27 words.
    return syscall(SYS_PTRACE, PTRACE_GETREGS, this.pid, 0, bytesAddress(this.#registers), 0, 0) >= 0;
  }

  get framePointer(): number {
    return this.#register(4);
  }

  get instruction(): number {
    return this.#register(16);
  }

  #register(index: number): number {
    const high = readU32(this.#registers, 8 * index + 4, "register") & 0x1fffff;
    return high * 4294967296 + readU32(this.#registers, 8 * index, "register");
  }

  /** The word at an address of the child, -1 where there is none that could be an address. */
  word(address: number): number {
    writeU64(this.#vectors, 16, address);
    const local = bytesAddress(this.#vectors);
    // SAFETY: two vectors of one entry each; the local one is `#word`.
    const count = syscall(SYS_PROCESS_VM_READV, this.pid, local, 1, local + 16, 1, 0);
    const high = readU32(this.#word, 4, "word");
    if (count !== 8 || high > 0x1fffff) return -1;
    return high * 4294967296 + readU32(this.#word, 0, "word");
  }

  /** Processor time that it has used, in nanoseconds; -1 when it is gone (clock_getcpuclockid(3)). */
  cpuTimeNs(): number {
    const clock = (~this.pid << 3) | 2;
    if (tryCall(SYS_CLOCK_GETTIME, clock, bytesAddress(this.#time), 0) < 0) return -1;
    const seconds = readU32(this.#time, 0, "seconds");
    return seconds * 1000000000 + readU32(this.#time, 8, "nanoseconds");
  }
}
