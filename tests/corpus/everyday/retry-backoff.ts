// Retrying with exponential delays, a limit, and errors that are not worth it.
class Permanent extends Error {}

interface Policy {
  readonly attempts: number;
  readonly baseMs: number;
  readonly factor?: number;
  readonly maxMs?: number;
}

const waits: number[] = [];
async function sleep(ms: number): Promise<void> {
  waits.push(ms);
  await Promise.resolve();
}

async function retry<T>(task: (attempt: number) => Promise<T>, policy: Policy): Promise<T> {
  const { attempts, baseMs, factor = 2, maxMs = Infinity } = policy;
  const errors: unknown[] = [];
  for (let attempt = 1; ; attempt++) {
    try {
      return await task(attempt);
    } catch (error) {
      errors.push(error);
      if (error instanceof Permanent) throw error;
      if (attempt >= attempts) throw new AggregateError(errors, `gave up after ${attempt}`);
      await sleep(Math.min(maxMs, baseMs * factor ** (attempt - 1)));
    }
  }
}

const flaky = (failures: number) => async (attempt: number): Promise<string> => {
  if (attempt <= failures) throw new Error(`failure ${attempt}`);
  return `done at ${attempt}`;
};

async function report(label: string, run: Promise<string>): Promise<void> {
  try {
    console.log(label, await run, waits.splice(0));
  } catch (error) {
    const inner = error instanceof AggregateError ? error.errors.map((e) => (e as Error).message) : [];
    console.log(label, (error as Error).constructor.name, (error as Error).message, inner, waits.splice(0));
  }
}

await report("at once", retry(flaky(0), { attempts: 3, baseMs: 10 }));
await report("third", retry(flaky(2), { attempts: 3, baseMs: 10 }));
await report("never", retry(flaky(9), { attempts: 5, baseMs: 10, factor: 3, maxMs: 100 }));
await report("permanent", retry(async () => Promise.reject(new Permanent("no such thing")), { attempts: 5, baseMs: 1 }));
