// A pool that runs at most so many tasks, results in order; loops that await within conditions.
async function pool<T, R>(items: readonly T[], limit: number, task: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array<R>(items.length);
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await task(items[index]!, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
  return results;
}
let active = 0;
let peak = 0;
const work = async (n: number): Promise<number> => {
  peak = Math.max(peak, ++active);
  for (let i = 0; i < n % 4; i++) await null;
  active--;
  return n * n;
};
for (const limit of [1, 2, 5, 100]) {
  peak = 0;
  console.log(limit, (await pool([7, 6, 5, 4, 3, 2, 1], limit, work)).join(), peak);
}
const countdown = async (n: number): Promise<boolean> => n > 0;
let n = 3;
const seen: number[] = [];
while ((await countdown(n)) && seen.length < 10) seen.push(n--);
do seen.push(await work(seen.length));
while ((await work(1)) < 1);
for (let i = await work(1); i < (await work(2)); i += await work(1)) seen.push(-i);
console.log(seen);
