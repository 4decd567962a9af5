// try/finally with await and return, break, continue and throw.
const log: string[] = [];
const pause = (s: string): Promise<void> => Promise.resolve().then(() => void log.push(s));
async function ret(): Promise<string> {
  try {
    await pause("body");
    return "value";
  } finally {
    await pause("cleanup");
  }
}
async function over(): Promise<string> {
  try {
    throw new Error("lost");
  } finally {
    await pause("over");
    return "finally wins";
  }
}
async function loop(): Promise<number> {
  let n = 0;
  for (let i = 0; i < 5; i++) {
    try {
      if (i === 1) continue;
      if (i === 3) break;
      n += i;
      await pause("i" + i);
    } finally {
      await pause("f" + i);
      n += 100;
    }
  }
  return n;
}
async function nested(): Promise<void> {
  try {
    try {
      await Promise.reject(new Error("inner"));
    } finally {
      await pause("inner finally");
    }
  } catch (e) {
    await pause("outer " + (e as Error).message);
    throw new Error("final");
  }
}
async function main(): Promise<void> {
  console.log(await ret(), await over(), await loop());
  await nested().catch((e) => log.push((e as Error).message));
  console.log(log.join(" | "));
}
void main();
