// What benchmarks share: the settings with which they are run, and medians.

/** Every file of bench/ exports `run(settings)`. */
export interface BenchSettings {
  /** One line of JSON instead of text. */
  readonly json: boolean;
  /** What stood after `--`. */
  readonly words: readonly string[];
}

/** The value of `--name=value` among the words, or `otherwise`. */
export function option(settings: BenchSettings, name: string, otherwise: string): string {
  const prefix = `--${name}=`;
  return settings.words.find((word) => word.startsWith(prefix))?.slice(prefix.length) ?? otherwise;
}

/** The middle value, or the mean of the two middle ones. The list must not be empty. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
