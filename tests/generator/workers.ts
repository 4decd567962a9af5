// A pool of processes that judge batches of programs side by side. A batch has a bounded time; past it its process is
// ended, and the batch is tried again in halves, so that one program that hangs the compiler is found and named.
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { repositoryRoot } from "../differential/node-oracle.ts";
import type { JudgeSettings, Verdict } from "./judge.ts";
import type { JudgeReply, JudgeRequest } from "./worker.ts";

/** Time for one batch, beside what each of its programs adds. */
const batchMs = 120_000;
const programMs = 2_000;

export class Workers {
  readonly #settings: JudgeSettings;
  readonly #idle: ChildProcess[] = [];
  readonly #queue: ((child: ChildProcess) => void)[] = [];
  #closed = false;

  constructor(count: number, settings: JudgeSettings) {
    this.#settings = settings;
    for (let i = 0; i < count; i++) this.#idle.push(start());
  }

  /** Judges the programs with the seeds `first` … `first + count - 1`. */
  async seeds(first: number, count: number): Promise<JudgeReply> {
    const reply = await this.#ask({ first, count, settings: this.#settings }, count);
    if (reply !== undefined) return reply;
    if (count === 1) return { verdicts: [tooLong], kinds: {} };
    const half = count >> 1;
    const parts = [await this.seeds(first, half), await this.seeds(first + half, count - half)];
    const kinds: Record<string, number> = {};
    for (const part of parts) addKinds(kinds, part.kinds);
    return { verdicts: parts.flatMap((part) => part.verdicts), kinds };
  }

  /** Judges programs by their text. */
  async sources(sources: readonly string[]): Promise<readonly Verdict[]> {
    const reply = await this.#ask({ sources, settings: this.#settings }, sources.length);
    if (reply !== undefined) return reply.verdicts;
    if (sources.length === 1) return [tooLong];
    const half = sources.length >> 1;
    return [...(await this.sources(sources.slice(0, half))), ...(await this.sources(sources.slice(half)))];
  }

  close(): void {
    this.#closed = true;
    for (const child of this.#idle.splice(0)) child.disconnect();
  }

  /** Undefined if the time was up or the process died. */
  async #ask(request: JudgeRequest, programs: number): Promise<JudgeReply | undefined> {
    const child =
      this.#idle.pop() ?? (await new Promise<ChildProcess>((resolve) => this.#queue.push(resolve)));
    const reply = await exchange(child, request, batchMs + programs * programMs);
    if (reply === undefined) child.kill("SIGKILL");
    this.#free(reply === undefined ? start() : child);
    if (reply?.fault !== undefined) throw new Error(reply.fault);
    return reply;
  }

  #free(child: ChildProcess): void {
    if (this.#closed) child.disconnect();
    else {
      const next = this.#queue.shift();
      if (next === undefined) this.#idle.push(child);
      else next(child);
    }
  }
}

const tooLong: Verdict = { signature: "takes too long", details: ["the compiler did not end in time"] };

/** Adds the counts of `more` to `kinds`. */
export function addKinds(kinds: Record<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [kind, count] of Object.entries(more)) kinds[kind] = (kinds[kind] ?? 0) + count;
}

function start(): ChildProcess {
  return fork(join(import.meta.dirname, "worker.ts"), {
    execArgv: ["--no-warnings", "--import", join(repositoryRoot, "tools/loader.mjs")],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

function exchange(
  child: ChildProcess,
  request: JudgeRequest,
  timeoutMs: number,
): Promise<JudgeReply | undefined> {
  return new Promise((resolve) => {
    const end = (reply: JudgeReply | undefined): void => {
      clearTimeout(timer);
      child.removeAllListeners("message");
      child.removeAllListeners("exit");
      resolve(reply);
    };
    const timer = setTimeout(() => end(undefined), timeoutMs);
    child.once("message", (reply: JudgeReply) => end(reply));
    child.once("exit", () => end(undefined));
    child.send(request);
  });
}
