// Retrying with growing pauses, and a race against the clock that cleans up.
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
async function retry<T>(work: (attempt: number) => Promise<T>, attempts: number): Promise<T> {
  const errors: unknown[] = [];
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      errors.push(error);
      await sleep(attempt);
    }
  }
  throw new AggregateError(errors, `gave up after ${attempts}`);
}
async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([
      promise,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error("timeout")), ms);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
console.log(await retry(async (n) => { if (n < 3) throw new Error(`no ${n}`); return `yes ${n}`; }, 5));
try {
  await retry(async (n) => { throw new RangeError(`try ${n}`); }, 2);
} catch (error) {
  if (error instanceof AggregateError) console.log(error.message, error.errors.map(String));
}
console.log(await within(500, sleep(1).then(() => "fast")));
console.log(await within(5, sleep(60).then(() => "slow")).catch((error) => String(error)));
