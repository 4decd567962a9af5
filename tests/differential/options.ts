// Command-line options that the corpus runner and the fuzzer share.

/** A mistake in the command line: printed as one line, exit code 2. */
export class UsageError extends Error {}

/** Values of `--name value` options and the remaining words. */
export interface Arguments {
  readonly values: ReadonlyMap<string, string>;
  readonly words: readonly string[];
}

/**
 * Splits `args`. `valued` are the options that take a value (`--jobs 2` or `--jobs=2`), `plain` those that do
 * not. Throws UsageError for any other option and for a value that is missing.
 */
export function splitArguments(
  args: readonly string[],
  valued: readonly string[],
  plain: readonly string[],
): Arguments {
  const values = new Map<string, string>();
  const words: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (!arg.startsWith("--")) {
      words.push(arg);
      continue;
    }
    const equals = arg.indexOf("=");
    const name = arg.slice(2, equals < 0 ? undefined : equals);
    if (plain.includes(name) && equals < 0) {
      values.set(name, "yes");
    } else if (valued.includes(name)) {
      const value = equals < 0 ? args[++i] : arg.slice(equals + 1);
      if (value === undefined || value === "") throw new UsageError(`option --${name} needs a value`);
      values.set(name, value);
    } else {
      const known = [...valued, ...plain].map((option) => "--" + option).join(" ");
      throw new UsageError(`unknown option --${name}; known: ${known}`);
    }
  }
  return { values, words };
}

/** A whole number between `least` and `most`, or `fallback` when the option is absent. */
export function integerOption(
  args: Arguments,
  name: string,
  fallback: number,
  least: number,
  most: number,
): number {
  const text = args.values.get(name);
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new UsageError(`option --${name} takes a whole number from ${least} to ${most}, not "${text}"`);
  }
  return value;
}
