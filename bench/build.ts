// Time to build `examples/json-api` for the first time, and again after one changed line, beside `tsc --noEmit` of it.
//
// A copy of the program is built by `./tessera build -O 1`, as `./tessera run` does it, with an empty cache of images
// and objects (cold), and then five times more, each after another edit of one line of a handler (warm). The whole
// process counts. `tsc --noEmit` checks the same copy and writes nothing, so it does less; it takes turns with the
// warm builds. The warm builds are done by the build server, as is the default; before those that count, it does one
// (first) and another two, as it finds its own code cold. `-- --server=0` measures without it, `-- --target=spt` for
// another target, `-- --optimize=2` what `./tessera build` does.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { capture } from "@tessera/cli/child";
import { projectRoot } from "@tessera/cli/project";
import type { Phases } from "@tessera/compiler/build";
import { type BenchSettings, median, option } from "./support/figures.ts";

const ROUNDS = 5;
const PROMISED = { coldMs: 15_000, warmMs: 1_500 };
/** The line that is changed: part of an answer. */
const LINE = '    service: "products",';

interface Built {
  readonly wallMs: number;
  readonly phases: Phases;
}

async function timed(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ ms: number; stdout: string }> {
  const started = performance.now();
  const { code, stdout, stderr } = await capture(command, args, { env, timeoutMs: 300_000 });
  const ms = performance.now() - started;
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${stdout}${stderr}`);
  return { ms, stdout };
}

export async function run(settings: BenchSettings): Promise<void> {
  const target = option(settings, "target", "unix");
  const optimize = option(settings, "optimize", "1");
  const folder = join(projectRoot, "build", "bench", `build-${process.pid}`);
  const program = join(folder, "json-api");
  const main = join(program, "main.ts");
  const cache = join(folder, "cache");
  const server = option(settings, "server", "1");
  const env = { ...process.env, TESSERA_CACHE: cache, TESSERA_SERVER: server };
  try {
    mkdirSync(folder, { recursive: true });
    cpSync(join(projectRoot, "examples", "json-api"), program, { recursive: true });
    const source = readFileSync(main, "utf8");
    if (!source.includes(LINE)) throw new Error(`${main} has no line ${LINE.trim()}`);
    const build = async (): Promise<Built> => {
      const words = ["build", "-O", optimize, "-t", target, "--json", "-o", join(folder, "image"), program];
      const { ms, stdout } = await timed(join(projectRoot, "tessera"), words, env);
      return { wallMs: ms, phases: (JSON.parse(stdout) as { phases: Phases }).phases };
    };
    const edit = (round: number): Promise<Built> => {
      writeFileSync(main, source.replace(LINE, LINE.replace("products", `products ${round}`)));
      return build();
    };
    const globals = join(projectRoot, "packages", "compiler", "types", "globals.d.ts");
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ extends: join(projectRoot, "tsconfig.json"), include: [], files: [main, globals] }),
    );
    const tsc = join(projectRoot, "node_modules", "typescript", "bin", "tsc");
    const cold = await build();
    while (server === "1" && !readdirSync(cache).some((name) => name.startsWith("server-"))) await sleep(100);
    const first = await edit(-2);
    for (const round of [-1, 0]) await edit(round);
    const warm: Built[] = [];
    const checks: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      warm.push(await edit(round));
      checks.push((await timed(process.execPath, [tsc, "--noEmit", "-p", folder], env)).ms);
    }
    report(settings, { target, optimize, cold, first, warm, tscMs: median(checks) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Results {
  readonly target: string;
  readonly optimize: string;
  readonly cold: Built;
  /** The first rebuild. */
  readonly first: Built;
  readonly warm: readonly Built[];
  readonly tscMs: number;
}

function report(settings: BenchSettings, { target, optimize, cold, first, warm, tscMs }: Results): void {
  const warmMs = median(warm.map((b) => b.wallMs));
  const middle = warm.find((b) => b.wallMs === warmMs)!;
  const processors = availableParallelism();
  if (settings.json) {
    const figures = {
      target,
      optimize: Number(optimize),
      processors,
      cold,
      first,
      warm: middle,
      tscMs,
      promised: PROMISED,
    };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    return;
  }
  const lines = [
    `json-api for ${target}, -O ${optimize}, ${processors} processors (milliseconds; warm: median of ${ROUNDS})`,
    `${"".padEnd(16)}   whole   start   check   lower    emit       C    link   C files`,
    row("cold", cold),
    row("first rebuild", first),
    row("warm", middle),
    `${"tsc --noEmit".padEnd(16)}${tscMs.toFixed(0).padStart(8)}`,
    `promised: cold at most ${PROMISED.coldMs}, warm at most ${PROMISED.warmMs}`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

function row(name: string, { wallMs, phases }: Built): string {
  const { check, lower, emit, link } = phases;
  const parts = [check, lower, emit, link.compileMs, link.linkMs];
  const start = wallMs - parts.reduce((sum, ms) => sum + ms, 0);
  const cells = [wallMs, start, ...parts].map((ms) => ms.toFixed(0).padStart(8)).join("");
  return `${name.padEnd(16)}${cells}   ${link.compiled} of ${link.units}`;
}
