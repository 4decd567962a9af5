// `tessera fuzz inputs`: gives damaged and hostile files to the compiler. Each has to end in success or in diagnostics:
// an error of the compiler itself, output of the C compiler, and no answer in time are findings. What was found is kept,
// with the stack, as `<keep>/input<seed>.ts`.
import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { repositoryRoot } from "../differential/node-oracle.ts";
import { type Mutant, mutant, type Original } from "./mutate.ts";
import type { InputReply, InputRequest } from "./worker.ts";

export interface InputFuzzSettings {
  /** Seed of the first file; file i has `seed + i`. */
  readonly seed: number;
  readonly files: number;
  readonly jobs: number;
  /** One group of files in so many goes through the C compiler, too. */
  readonly linkEvery: number;
  /** Time for one file. */
  readonly timeoutMs: number;
  readonly keep: string;
  readonly json: boolean;
}

export interface InputFuzzResult {
  readonly accepted: number;
  readonly refused: number;
  readonly failed: number;
  readonly seconds: number;
  readonly slowestMs: number;
  readonly codes: Readonly<Record<string, number>>;
  readonly found: readonly { seed: number; file: string; what: string }[];
}

/** Files that are compiled together once each has passed the front end alone. */
const group = 20;

export async function fuzzInputs(settings: InputFuzzSettings): Promise<InputFuzzResult> {
  return new InputRun(settings).all();
}

interface Case {
  readonly mutant: Mutant;
  readonly file: string;
}

class InputRun {
  readonly #settings: InputFuzzSettings;
  readonly #originals = originals();
  readonly #work = join(repositoryRoot, "build/fuzz/inputs", String(process.pid));
  readonly #started = performance.now();
  readonly #codes: Record<string, number> = {};
  readonly #found: { seed: number; file: string; what: string }[] = [];
  #accepted = 0;
  #refused = 0;
  #slowestMs = 0;

  constructor(settings: InputFuzzSettings) {
    this.#settings = settings;
  }

  async all(): Promise<InputFuzzResult> {
    const { seed, files, jobs, linkEvery } = this.#settings;
    mkdirSync(this.#work, { recursive: true });
    // The compiler names files by their real paths.
    const work = realpathSync(this.#work);
    let next = seed;
    let groups = 0;
    const lane = async (): Promise<void> => {
      const compiler = new CompilerProcess();
      try {
        while (next < seed + files) {
          const passed: Case[] = [];
          while (next < seed + files && passed.length < group) {
            const one = this.#write(next++, work);
            if (await this.#check(compiler, one)) passed.push(one);
            else rmSync(dirname(one.file), { recursive: true });
          }
          const stage = groups++ % linkEvery === 0 ? "link" : "lower";
          await this.#compile(compiler, passed, stage);
          for (const one of passed) rmSync(dirname(one.file), { recursive: true });
          this.#progress();
        }
      } finally {
        compiler.close();
      }
    };
    await Promise.all(Array.from({ length: jobs }, lane));
    rmSync(this.#work, { recursive: true, force: true });
    return this.#report();
  }

  #write(seed: number, work: string): Case {
    const made = mutant(seed, this.#originals);
    const folder = join(work, String(seed));
    mkdirSync(folder, { recursive: true });
    const file = join(folder, "program.ts");
    writeFileSync(file, made.bytes);
    if (made.other !== undefined) writeFileSync(join(folder, "other.ts"), made.other);
    return { mutant: made, file };
  }

  /** True if the front end takes the file. */
  async #check(compiler: CompilerProcess, one: Case): Promise<boolean> {
    const started = performance.now();
    const reply = await compiler.ask({ files: [one.file], stage: "check" }, this.#settings.timeoutMs);
    this.#slowestMs = Math.max(this.#slowestMs, performance.now() - started);
    if (typeof reply === "string") this.#keep(one, reply);
    else if (reply.refused.length > 0) this.#refuse(reply);
    else return true;
    return false;
  }

  /** Compiles files together; those that are refused are set aside, and a group that fails is tried in halves. */
  async #compile(compiler: CompilerProcess, cases: readonly Case[], stage: "lower" | "link"): Promise<void> {
    if (cases.length === 0) return;
    const started = performance.now();
    const timeoutMs = this.#settings.timeoutMs + (cases.length - 1) * 5000;
    const reply = await compiler.ask({ files: cases.map(({ file }) => file), stage }, timeoutMs);
    if (cases.length === 1) this.#slowestMs = Math.max(this.#slowestMs, performance.now() - started);
    if (typeof reply === "string") {
      if (cases.length === 1) return this.#keep(cases[0]!, reply);
      const half = cases.length >> 1;
      await this.#compile(compiler, cases.slice(0, half), stage);
      await this.#compile(compiler, cases.slice(half), stage);
    } else if (reply.refused.length > 0) {
      const refused = new Set(reply.refused);
      for (const _ of refused) this.#refused++;
      for (const code of reply.codes) this.#count(code);
      await this.#compile(
        compiler,
        cases.filter(({ file }) => !refused.has(file)),
        stage,
      );
    } else this.#accepted += cases.length;
  }

  #refuse(reply: InputReply): void {
    this.#refused++;
    for (const code of reply.codes) this.#count(code);
  }

  #count(code: string): void {
    this.#codes[code] = (this.#codes[code] ?? 0) + 1;
  }

  #keep({ mutant: { seed, how, bytes, other } }: Case, fault: string): void {
    const { keep, json } = this.#settings;
    mkdirSync(keep, { recursive: true });
    const file = join(keep, `input${seed}.ts`);
    writeFileSync(file, bytes);
    if (other !== undefined) writeFileSync(join(keep, `input${seed}-other.ts`), other);
    writeFileSync(join(keep, `input${seed}.txt`), `${how}\n${fault}\n`);
    const what = fault.split("\n")[0]!;
    this.#found.push({ seed, file, what });
    if (!json)
      process.stdout.write(`FAIL seed ${seed} (${how}): ${what}\n     ${relative(process.cwd(), file)}\n`);
  }

  #progress(): void {
    const done = this.#accepted + this.#refused + this.#found.length;
    const seconds = (performance.now() - this.#started) / 1000;
    const text = `${done} of ${this.#settings.files} files, ${(done / seconds).toFixed(1)} a second, ${this.#found.length} failed`;
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[2K${text}` : `${text}\n`);
    if (done === this.#settings.files && process.stderr.isTTY) process.stderr.write("\r\x1b[2K");
  }

  #report(): InputFuzzResult {
    const result = {
      accepted: this.#accepted,
      refused: this.#refused,
      failed: this.#found.length,
      seconds: Math.round((performance.now() - this.#started) / 100) / 10,
      slowestMs: Math.round(this.#slowestMs),
      codes: this.#codes,
      found: this.#found,
    };
    if (this.#settings.json)
      process.stdout.write(`${JSON.stringify({ ok: result.failed === 0, ...result })}\n`);
    else {
      const kinds = Object.keys(result.codes).length;
      process.stdout.write(
        `${result.accepted} files compiled, ${result.refused} refused with ${kinds} codes, slowest ${result.slowestMs} ms, in ${result.seconds} s\n` +
          `${result.accepted + result.refused} passed, ${result.failed} failed, 0 skipped\n`,
      );
    }
    return result;
  }
}

/** One compiler in a process of its own; it is replaced when it dies or does not answer. */
class CompilerProcess {
  #child: ChildProcess | undefined;

  /** The reply, or in words what happened instead. */
  async ask(request: InputRequest, timeoutMs: number): Promise<InputReply | string> {
    const fresh = this.#child === undefined;
    const child = (this.#child ??= fork(join(import.meta.dirname, "worker.ts"), {
      execArgv: ["--no-warnings", "--import", join(repositoryRoot, "tools/loader.mjs")],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    }));
    let errors = "";
    const onErrors = (chunk: Buffer): void => void (errors = (errors + chunk.toString()).slice(-4000));
    child.stderr!.on("data", onErrors);
    const reply = await new Promise<InputReply | string>((resolve) => {
      const end = (answer: InputReply | string): void => {
        clearTimeout(timer);
        child.removeAllListeners("message");
        child.removeAllListeners("exit");
        resolve(answer);
      };
      // The first request also loads the compiler and the library's types.
      const timer = setTimeout(
        () => end(`no answer in ${timeoutMs / 1000} s`),
        timeoutMs + (fresh ? 30_000 : 0),
      );
      child.once("message", (answer: InputReply) => end(answer.fault ?? answer));
      child.once("exit", (code, signal) => end(`the compiler ended: ${signal ?? code}\n${errors}`));
      child.send(request);
    });
    child.stderr!.off("data", onErrors);
    if (typeof reply === "string") this.close();
    return reply;
  }

  close(): void {
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }
}

/** The programs of the corpus and the examples; their relative imports become absolute. */
function originals(): Original[] {
  const found: Original[] = [];
  for (const folder of ["tests/corpus", "examples"]) {
    for (const entry of readdirSync(join(repositoryRoot, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith(".ts") || entry.name.endsWith(".d.ts")) continue;
      const path = join(entry.parentPath, entry.name);
      const text = readFileSync(path, "utf8").replace(
        /((?:from|import)\s*\(?\s*")(\.[^"]+)"/g,
        (_, before: string, to: string) => `${before}${join(dirname(path), to)}"`,
      );
      found.push({ name: relative(repositoryRoot, path), text });
    }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}
