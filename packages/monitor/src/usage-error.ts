// A mistake of the user: what is wrong and the mend. The monitor prints both and ends with code 2.

/** A bad option, image or host device. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.help = help;
  }
}
