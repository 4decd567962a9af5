// `tessera fuzz compiler`: judges generated programs in batches, shrinks those that differ, and keeps them.
//
// A program that differs is written to `<keep>/seed<S>.ts`, one of several modules to `<keep>/seed<S>/main.ts` and files
// beside it, shrunk, with both outputs in its head; once mended it belongs in tests/corpus.
import { mkdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Verdict } from "./judge.ts";
import { missingKinds, profileKinds } from "./kinds.ts";
import { generate } from "./program.ts";
import { shrink } from "./shrink.ts";
import { modulesOf } from "./texts.ts";
import { addKinds, Workers } from "./workers.ts";

export interface FuzzSettings {
  /** Seed of the first program; program i has `seed + i`. */
  readonly seed: number;
  readonly programs: number;
  readonly optimize: 0 | 1 | 2;
  readonly cc?: string;
  readonly gcEvery: number;
  /** Batches at a time. */
  readonly jobs: number;
  /** Programs linked into one image. */
  readonly batch: number;
  /** Folder for programs that differ, absolute. */
  readonly keep: string;
  readonly shrinkSeconds: number;
  readonly json: boolean;
}

export interface FuzzResult {
  readonly passed: number;
  readonly failed: number;
  /** Programs that TypeScript rejects: what the generator writes may narrow a variable to nothing. */
  readonly skipped: number;
  readonly seconds: number;
  /** Kinds of syntax of the profile that no program had. */
  readonly missing: readonly string[];
  readonly found: readonly { seed: number; file: string; signature: string }[];
}

/** Kinds of findings after which a run stops: the first are the ones to mend. */
const mostFindings = 12;
/** More programs than this share that TypeScript rejects are a defect of the generator, or of the library's types. */
const mostInvalid = 0.01;

/** Runs the fuzzer, reports on standard output (progress on standard error) and gives the totals. */
export async function fuzz(settings: FuzzSettings): Promise<FuzzResult> {
  const run = new Run(settings);
  return run.all();
}

class Run {
  readonly #settings: FuzzSettings;
  readonly #workers: Workers;
  readonly #started = performance.now();
  readonly #kinds: Record<string, number> = {};
  readonly #found: { seed: number; file: string; signature: string }[] = [];
  #passed = 0;
  #failed = 0;
  #skipped = 0;

  constructor(settings: FuzzSettings) {
    this.#settings = settings;
    this.#workers = new Workers(settings.jobs, { ...settings, timeoutMs: 20_000 });
  }

  async all(): Promise<FuzzResult> {
    const { seed, programs, jobs } = this.#settings;
    // Small runs are shared out evenly.
    const batch = Math.max(1, Math.min(this.#settings.batch, Math.ceil(programs / jobs)));
    let next = seed;
    const end = seed + programs;
    const lane = async (): Promise<void> => {
      while (next < end && this.#signatures() < mostFindings) {
        const first = next;
        next = Math.min(end, first + batch);
        await this.#batch(first, next - first);
      }
    };
    try {
      await Promise.all(Array.from({ length: jobs }, lane));
    } finally {
      this.#workers.close();
    }
    return this.#report();
  }

  async #batch(first: number, count: number): Promise<void> {
    const { verdicts, kinds } = await this.#workers.seeds(first, count);
    addKinds(this.#kinds, kinds);
    for (const verdict of verdicts) {
      if (verdict.signature === "") this.#passed++;
      else if (verdict.isInvalid === true) this.#skipped++;
      else this.#failed++;
    }
    this.#progress();
    for (const [index, verdict] of verdicts.entries()) {
      if (verdict.signature === "" || (verdict.isInvalid === true && !this.#writesTooManyInvalid())) continue;
      await this.#keep(first + index, verdict);
    }
  }

  async #keep(seed: number, verdict: Verdict): Promise<void> {
    const { keep, json } = this.#settings;
    const { signature } = verdict;
    const known = this.#found.some((other) => other.signature === signature);
    const finding = { seed, file: "", signature };
    this.#found.push(finding);
    let source = generate(seed);
    // Shrinking costs more than everything else; several programs with one signature mostly have one cause.
    if (!known) source = await this.#shrunk(source, signature);
    const [alone] = known ? [] : await this.#workers.sources([source]);
    const final = alone === undefined || alone.signature === "" ? verdict : alone;
    const head = [`Differs from Node: tessera fuzz compiler --seed ${seed} --programs 1`, ...final.details];
    finding.file = await keepFiles(keep, seed, source, head.map((line) => `// ${line}\n`).join(""));
    if (json) return;
    const lines = [
      `FAIL seed ${seed}: ${relative(process.cwd(), finding.file)}`,
      ...final.details.map((l) => `     ${l}`),
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
  }

  #writesTooManyInvalid(): boolean {
    return this.#skipped > Math.max(1, this.#settings.programs * mostInvalid);
  }

  #signatures(): number {
    return new Set(this.#found.map((each) => each.signature)).size;
  }

  async #shrunk(source: string, signature: string): Promise<string> {
    if (this.#settings.shrinkSeconds === 0) return source;
    const stillFails = async (candidates: readonly string[]): Promise<boolean[]> =>
      (await this.#workers.sources(candidates)).map((verdict) => verdict.signature === signature);
    return shrink(source, stillFails, Date.now() + this.#settings.shrinkSeconds * 1000);
  }

  /** One line on standard error for each batch; a terminal rewrites it in place. */
  #progress(): void {
    const { programs } = this.#settings;
    const done = this.#passed + this.#failed + this.#skipped;
    const seconds = (performance.now() - this.#started) / 1000;
    const rate = done / seconds;
    const left = (programs - done) / rate;
    const text = `${done} of ${programs} programs, ${rate.toFixed(1)} a second, ${this.#failed} differ, ${showSeconds(left)} left`;
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[2K${text}` : `${text}\n`);
    if (done === programs && process.stderr.isTTY) process.stderr.write("\r\x1b[2K");
  }

  #report(): FuzzResult {
    const missing = missingKinds(this.#kinds);
    const seconds = Math.round((performance.now() - this.#started) / 100) / 10;
    const result = {
      passed: this.#passed,
      failed: this.#failed + (this.#writesTooManyInvalid() ? this.#skipped : 0),
      skipped: this.#writesTooManyInvalid() ? 0 : this.#skipped,
      seconds,
      missing,
      found: this.#found,
    };
    if (this.#settings.json) {
      process.stdout.write(`${JSON.stringify({ ok: result.failed === 0, ...result, kinds: this.#kinds })}\n`);
      return result;
    }
    if (this.#signatures() >= mostFindings)
      process.stdout.write(`stopped after ${mostFindings} kinds of findings\n`);
    const present = profileKinds.length - missing.length;
    process.stdout.write(`kinds of syntax: ${present} of the profile's ${profileKinds.length}\n`);
    if (missing.length > 0) process.stdout.write(`  without ${missing.join(", ")}\n`);
    process.stdout.write(`in ${showSeconds(seconds)}\n`);
    if (result.skipped > 0) process.stdout.write(`skipped: ${result.skipped} that TypeScript rejects\n`);
    process.stdout.write(`${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped\n`);
    return result;
  }
}

/** Writes the modules of `program`, with `head` before the main one; the path of that. */
async function keepFiles(keep: string, seed: number, program: string, head: string): Promise<string> {
  const [main, ...others] = modulesOf(program);
  const folder = others.length === 0 ? keep : join(keep, `seed${seed}`);
  const file = join(folder, others.length === 0 ? `seed${seed}.ts` : "main.ts");
  await mkdir(folder, { recursive: true });
  await writeFile(file, head + main!.text);
  for (const { name, text } of others) await writeFile(join(folder, `${name}.ts`), text);
  return file;
}

function showSeconds(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}
