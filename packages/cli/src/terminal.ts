// What the user sees besides the guest's own output: errors, progress and notices go to standard error, so
// that standard output stays the program's.
import pc from "picocolors";
import { UsageError } from "./usage-error.ts";

const wantsColour = process.env.NO_COLOR === undefined && (process.stderr.isTTY || !!process.env.FORCE_COLOR);
export const colour = pc.createColors(wantsColour);

export const EXIT_GUEST_ERROR = 1;
export const EXIT_USAGE = 2;
export const EXIT_INTERRUPTED = 130;
export const EXIT_BROKEN_INVARIANT = 255;

export function notice(text: string): void {
  process.stderr.write(`${colour.dim(text)}\n`);
}

/** Prints an error and returns the exit code that belongs to it. */
export function reportError(error: unknown, asJson: boolean): number {
  if (error instanceof UsageError) {
    if (asJson)
      process.stdout.write(
        `${JSON.stringify({ ok: false, error: error.message, mend: error.mend, ...error.facts() })}\n`,
      );
    else
      process.stderr.write(
        `${colour.red("error:")} ${error.message}\n  ${colour.cyan("help:")} ${error.mend}\n`,
      );
    return EXIT_USAGE;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `${colour.red("fault of tessera itself:")} ${trace}\n  ${colour.cyan("help:")} please report it with the command and the program\n`,
  );
  return EXIT_BROKEN_INVARIANT;
}

/** One progress line that is rewritten in place on a terminal and left out elsewhere. */
export class Progress {
  readonly #enabled: boolean;
  #shown = false;

  constructor(enabled: boolean) {
    this.#enabled = enabled && process.stderr.isTTY;
  }

  show(text: string): void {
    if (!this.#enabled) return;
    process.stderr.write(`\r\x1b[2K${colour.dim(text)}`);
    this.#shown = true;
  }

  clear(): void {
    if (this.#shown) process.stderr.write("\r\x1b[2K");
    this.#shown = false;
  }
}
