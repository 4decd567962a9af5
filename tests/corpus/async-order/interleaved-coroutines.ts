// Several async functions step side by side; each step of each is where Node puts it.
const log: string[] = [];
async function walker(name: string, steps: number, inner?: () => Promise<unknown>): Promise<string> {
  for (let i = 0; i < steps; i++) {
    log.push(`${name}${i}`);
    await (i === 1 && inner ? inner() : null);
  }
  return name.toUpperCase();
}
async function failing(): Promise<never> {
  await null;
  throw new Error("f");
}
const results = await Promise.allSettled([walker("a", 3), walker("b", 2, () => walker("x", 2)), walker("c", 3, failing), Promise.resolve(walker("d", 1)).then((s) => (log.push("then"), s))]);
console.log(log.join(" "), results.map((r) => (r.status === "fulfilled" ? r.value : String(r.reason))).join());
