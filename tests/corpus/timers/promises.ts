// Timers wrapped in promises: timeouts, races, polling.
const sleep = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));
function withTimeout<T>(p: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("timed out after " + ms)), ms);
  });
  return Promise.race([p, limit]).finally(() => clearTimeout(timer));
}
async function main(): Promise<void> {
  console.log(await withTimeout(sleep(2).then(() => "in time"), 200));
  try {
    await withTimeout(sleep(60), 5);
  } catch (e) {
    console.log((e as Error).message);
  }
  let ready = false;
  setTimeout(() => {
    ready = true;
  }, 8);
  let polls = 0;
  while (!ready) {
    await sleep(2);
    polls++;
  }
  console.log(polls > 0, polls < 50);
  const t0 = performance.now();
  await sleep(20);
  const dt = performance.now() - t0;
  console.log(dt >= 19, dt < 2000);
}
void main();
