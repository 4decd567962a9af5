// finally blocks with await: around return, throw, break and continue, and replacing the outcome.
const log: string[] = [];
const pause = async (name: string): Promise<string> => {
  await null;
  log.push(name);
  return name;
};
async function returns(): Promise<string> {
  try {
    return await pause("body");
  } finally {
    await pause("cleanup");
  }
}
async function throws(): Promise<string> {
  try {
    await pause("before");
    throw new Error("failed");
  } catch (error) {
    return (error as Error).message + (await pause("handler"));
  } finally {
    await pause("cleanup 2");
  }
}
async function replaced(): Promise<string> {
  try {
    throw new Error("lost");
  } finally {
    return await pause("kept");
  }
}
async function loops(): Promise<number> {
  let n = 0;
  for (let i = 0; i < 4; i++) {
    try {
      if (i === 1) continue;
      if (i === 3) break;
      n += i;
    } finally {
      n += (await pause(`loop ${i}`)).length;
    }
  }
  return n;
}
console.log(await returns(), await throws(), await replaced(), await loops());
console.log(log.join());
