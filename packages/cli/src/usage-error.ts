// What a user can mend. The command line prints such an error as two lines, what and how to mend it, and
// leaves with exit code 2. Any other exception is a fault of the tool itself and looks different.

export class UsageError extends Error {
  /** One sentence that says how to mend it: a command, an option, a valid choice. */
  readonly mend: string;

  constructor(what: string, mend: string) {
    super(what);
    this.name = "UsageError";
    this.mend = mend;
  }

  /** What `--json` tells beside the message. */
  facts(): object {
    return {};
  }
}
