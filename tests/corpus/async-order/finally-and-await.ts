// await inside try, catch and finally; a finally that replaces the result after turns of its own.
const log: string[] = [];
const turn = async (name: string): Promise<string> => {
  await null;
  log.push(name);
  return name;
};
async function run(fail: boolean, override: boolean): Promise<string> {
  try {
    await turn("try");
    if (fail) throw new Error("failed");
    return await turn("result");
  } catch (e) {
    await turn("catch");
    return (e as Error).message;
  } finally {
    await turn("finally");
    if (override) return "overridden";
    log.push("left");
  }
}
for (const [fail, override] of [[false, false], [true, false], [false, true], [true, true]] as const) {
  log.length = 0;
  console.log(fail, override, await run(fail, override), log.join(" "));
}
async function loop(): Promise<number[]> {
  const found: number[] = [];
  for (let i = 0; i < 5; i++) {
    try {
      if (i === 1) continue;
      if (i === 3) break;
      found.push(i);
      await turn("body" + i);
    } finally {
      await turn("end" + i);
      found.push(-i);
    }
  }
  return found;
}
log.length = 0;
console.log((await loop()).join(), log.join(" "));
const settled = await Promise.allSettled([run(true, false).finally(() => turn("f")), Promise.reject(3).finally(() => 4)]);
console.log(JSON.stringify(settled));
