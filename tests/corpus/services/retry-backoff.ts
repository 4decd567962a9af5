// Retries with exponential backoff, a deadline, abort and error classes that say whether trying again makes sense.
class AttemptError extends Error {
  readonly attempts: number;
  constructor(attempts: number, cause: unknown) {
    super(`failed after ${attempts} attempts`, { cause });
    this.name = new.target.name;
    this.attempts = attempts;
  }
}
class Permanent extends Error {}
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
interface Options { retries?: number; base?: number; factor?: number; max?: number; onRetry?: (error: unknown, delay: number) => void }
function* delays({ retries = 3, base = 1, factor = 2, max = 5 }: Options): Generator<number, void, void> {
  for (let i = 0, delay = base; i < retries; i++, delay = Math.min(max, delay * factor)) yield delay;
}
async function retry<T>(task: (attempt: number) => T | Promise<T>, options: Options = {}): Promise<Awaited<T>> {
  let attempt = 0;
  const schedule = delays(options);
  for (;;) {
    try {
      return await task(++attempt);
    } catch (error) {
      if (error instanceof Permanent) throw error;
      const next = schedule.next();
      if (next.done) throw new AttemptError(attempt, error);
      options.onRetry?.(error, next.value);
      await sleep(next.value);
    }
  }
}
const flaky = (failures: number) => (attempt: number): string => {
  if (attempt <= failures) throw new Error(`no. ${attempt}`);
  return `worked at ${attempt}`;
};
const log: string[] = [];
const onRetry: NonNullable<Options["onRetry"]> = (error, delay) => void log.push(`${(error as Error).message} -> ${delay}`);
console.log(await retry(flaky(0)));
console.log(await retry(flaky(2), { onRetry }), log.splice(0));
console.log(await retry(async (n) => flaky(4)(n), { retries: 5, onRetry, factor: 3 }), log.splice(0));
try {
  await retry(flaky(9), { onRetry, retries: 2 });
} catch (error) {
  if (!(error instanceof AttemptError)) throw error;
  console.log(error.name, error.message, error.attempts, (error.cause as Error).message, log.splice(0));
}
const permanent = await retry(() => Promise.reject(new Permanent("never"))).catch((e: unknown) => e);
console.log(permanent instanceof Permanent, permanent instanceof AttemptError, String(permanent));
const race = await Promise.race([retry(flaky(3), { base: 50 }), sleep(5).then(() => "deadline" as const)]);
console.log(race);
console.log([...delays({ retries: 6, base: 0.5, max: 3 })]);
