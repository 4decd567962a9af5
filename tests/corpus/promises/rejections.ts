// Rejections pass through, handlers attached late, errors replaced.
async function main(): Promise<void> {
  const p = Promise.reject(new Error("original"));
  const q = p.then(() => "skipped").then(() => "skipped too");
  await q.catch((e) => console.log("passed through", (e as Error).message));
  await p.catch(() => {
    throw new Error("replaced");
  }).catch((e) => console.log((e as Error).message));
  await p.finally(() => "ignored").catch((e) => console.log("after finally", (e as Error).message));
  await Promise.resolve(1)
    .finally(() => {
      throw new Error("finally throws");
    })
    .catch((e) => console.log((e as Error).message));
  const late = Promise.reject(new Error("late"));
  await late.catch((e) => console.log((e as Error).message));
  let settle: (v: number) => void = () => {};
  const once = new Promise<number>((resolve, reject) => {
    settle = resolve;
    resolve(1);
    reject(new Error("ignored"));
    resolve(2);
  });
  settle(3);
  console.log(await once);
  const results: string[] = [];
  for (const f of [async () => "ok", async () => { throw "text"; }]) {
    try {
      results.push(await f());
    } catch (e) {
      results.push("caught " + String(e));
    }
  }
  console.log(results);
}
void main();
