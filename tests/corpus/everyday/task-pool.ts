// At most so many tasks at a time, with results in order, retries and a time limit.
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
async function mapLimited<T, R>(items: readonly T[], limit: number, work: (item: T, index: number) => Promise<R>): Promise<PromiseSettledResult<R>[]> {
  const results: PromiseSettledResult<R>[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      try {
        results[index] = { status: "fulfilled", value: await work(items[index]!, index) };
      } catch (reason) {
        results[index] = { status: "rejected", reason };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
  return results;
}
async function retry<R>(times: number, work: (attempt: number) => Promise<R>): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt >= times) throw new Error(`gave up after ${attempt}`, { cause: error });
    }
  }
}
let running = 0;
let most = 0;
const results = await mapLimited([30, 5, 20, 1, 12], 2, async (ms, index) => {
  most = Math.max(most, ++running);
  await sleep(ms);
  running--;
  if (ms === 20) throw new RangeError("twenty");
  return `${index}:${ms}`;
});
for (const result of results) console.log(result.status === "fulfilled" ? result.value : String(result.reason));
console.log(most, running);
console.log(await retry(3, async (attempt) => (attempt < 3 ? Promise.reject(new Error("early")) : `done at ${attempt}`)));
try {
  await retry(2, async (attempt) => {
    throw new Error(`attempt ${attempt}`);
  });
} catch (error) {
  console.log((error as Error).message, ((error as Error).cause as Error).message);
}
console.log(await Promise.race([sleep(50).then(() => "slow"), sleep(1).then(() => "fast")]));
