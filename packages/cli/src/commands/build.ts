// `tessera build`: an image of a program for a target, written in one step so that an interrupted build
// leaves nothing half-written.
import { copyFileSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { CompileError, obtainImage } from "../builder.ts";
import { resolveProgram } from "../project.ts";
import { parseImageTarget } from "../targets.ts";
import { Progress } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { parseOptimize, showBytes, showMilliseconds } from "../values.ts";

export interface BuildOptions {
  readonly target: string;
  readonly output?: string;
  /** Default 2; 0 with --debug. */
  readonly optimize?: string;
  readonly debug?: boolean;
  readonly json?: boolean;
}

/** `examples/hello/main.ts` gives `hello`, `service.ts` gives `service`. */
function nameOf(program: string): string {
  const name = basename(program).replace(/\.[cm]?[tj]s$/, "");
  return name === "main" ? basename(dirname(program)) : name;
}

export async function build(given: string | undefined, options: BuildOptions): Promise<number> {
  const target = parseImageTarget(options.target);
  const debug = options.debug === true;
  const optimize = parseOptimize(options.optimize ?? (debug ? "0" : "2"));
  const program = resolveProgram(given);
  const output = resolve(options.output ?? `${nameOf(program)}.${target}`);
  const progress = new Progress(options.json !== true);
  try {
    const built = await obtainImage(program, target, (text) => progress.show(text), {
      optimize,
      debug,
    });
    progress.clear();
    place(built.image, output);
    const { sizeBytes, cached, milliseconds, phases } = built;
    if (options.json === true) {
      process.stdout.write(
        `${JSON.stringify({ ok: true, output, target, sizeBytes, cached, milliseconds, phases })}\n`,
      );
    } else {
      const how = cached ? "up to date" : "built";
      process.stderr.write(
        `${relative("", output)}: ${showBytes(sizeBytes)} for ${target}, ${how} in ${showMilliseconds(milliseconds)}\n`,
      );
    }
    return 0;
  } catch (error) {
    progress.clear();
    if (error instanceof CompileError && options.json !== true)
      process.stderr.write(`${error.rendered.trimEnd()}\n`);
    throw error;
  }
}

function place(image: string, output: string): void {
  const partial = join(dirname(output), `.${basename(output)}.${process.pid}.partial`);
  try {
    mkdirSync(dirname(output), { recursive: true });
    copyFileSync(image, partial);
    renameSync(partial, output);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(`Cannot write ${output}: ${reason}`, "choose another place with -o FILE");
  } finally {
    rmSync(partial, { force: true });
  }
}
