// async functions: values, errors, try and finally, loops.
const sleep = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));
async function add(a: number, b: number): Promise<number> {
  await sleep(1);
  return a + b;
}
async function fail(what: string): Promise<never> {
  await sleep(1);
  throw new Error(what);
}
async function run(): Promise<string> {
  console.log(await add(1, 2), await add(await add(1, 1), await add(2, 2)));
  try {
    await fail("oops");
  } catch (e) {
    console.log("caught", (e as Error).message);
  } finally {
    await sleep(1);
    console.log("finally");
  }
  let total = 0;
  for (let i = 0; i < 5; i++) {
    if (i === 3) continue;
    total += await add(i, i);
  }
  for (const p of [add(1, 0), add(2, 0)]) total += await p;
  console.log(total);
  return "done";
}
run().then((r) => console.log(r), (e) => console.log("failed", e));
const arrow = async (n: number): Promise<number> => n * (await add(n, 1));
void arrow(4).then((n) => console.log("arrow", n));
