// A pool that runs at most three tasks at a time and keeps the order of results.
async function pool<T, R>(items: readonly T[], width: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  let running = 0;
  let most = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      running++;
      most = Math.max(most, running);
      results[index] = await work(items[index]!);
      running--;
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  console.log("most at a time", most);
  return results;
}
const delays = [5, 1, 4, 2, 3, 1, 1];
const finished: number[] = [];
const squares = await pool(delays, 3, async (ms) => {
  await new Promise((done) => setTimeout(done, ms));
  finished.push(ms);
  return ms * ms;
});
console.log(squares, finished.length);
try {
  await pool([1, 2, 3], 2, async (x) => {
    if (x === 2) throw new RangeError(`bad ${x}`);
    return x;
  });
} catch (error) {
  console.log(String(error));
}
