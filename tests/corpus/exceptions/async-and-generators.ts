// Exceptions across awaits, yields, callbacks and finally in all of them.
const log: string[] = [];
async function risky(n: number): Promise<number> {
  try {
    log.push(`try ${n}`);
    await null;
    if (n > 1) throw new RangeError(`too big ${n}`);
    return n;
  } catch (e) {
    log.push((e as Error).message);
    throw new Error("wrapped", { cause: e });
  } finally {
    await null;
    log.push(`finally ${n}`);
  }
}
function* steps(): Generator<number, void, boolean> {
  try {
    if (yield 1) throw new Error("asked for");
    yield 2;
  } finally {
    log.push("steps closed");
    yield 3;
  }
}
(async () => {
  console.log(await risky(1));
  try {
    await risky(2);
  } catch (e) {
    console.log((e as Error).message, ((e as Error).cause as Error).name);
  }
  const s = steps();
  s.next(false);
  console.log(s.next(true));
  try {
    s.next(false);
  } catch (e) {
    console.log((e as Error).message);
  }
  const results = await Promise.allSettled([risky(0), risky(5)]);
  console.log(results.map((r) => r.status).join(), log.length);
})();
