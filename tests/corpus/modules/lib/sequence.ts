// Generators and async functions for other modules.
export function* upTo(end: number): Generator<number, string, void> {
  try {
    for (let i = 0; i < end; i++) yield i;
    return "all";
  } finally {
    log.push(`closed ${end}`);
  }
}
export const log: string[] = [];
export async function later<T>(value: T, turns: number): Promise<T> {
  for (let i = 0; i < turns; i++) await null;
  if (turns > 2) throw new RangeError(`too late: ${turns}`);
  return value;
}
export async function* ticks(values: readonly string[]): AsyncGenerator<string> {
  for (const value of values) yield await later(value, value.length);
}
