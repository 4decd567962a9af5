// Async functions that run side by side: each await lets the others go on, in the order in which they were started.
const log: string[] = [];
async function worker(name: string, turns: number): Promise<string> {
  for (let i = 0; i < turns; i++) {
    log.push(name + i);
    await null;
  }
  log.push(name + " done");
  return name;
}
async function nested(name: string): Promise<string> {
  log.push(name + "(");
  const inner = await worker(name + "'", 2);
  log.push(name + ")");
  return inner + name;
}
const all = [worker("a", 3), nested("b"), worker("c", 1), worker("d", 0)];
log.push("started");
console.log((await Promise.all(all)).join());
console.log(log.join(" "));
log.length = 0;
async function returns(how: number): Promise<number> {
  if (how === 0) return 1;
  if (how === 1) return Promise.resolve(1);
  return await Promise.resolve(1);
}
for (const how of [1, 2, 0]) void returns(how).then(() => log.push("return" + how));
for (let i = 0; i < 6; i++) {
  log.push("turn" + i);
  await undefined;
}
console.log(log.join(" "));
