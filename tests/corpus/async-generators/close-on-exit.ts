// for await closes its source and waits for that: break, return, throw, and errors of the source itself.
const log: string[] = [];
async function* source(name: string, fails = false): AsyncGenerator<number, void, void> {
  try {
    yield 1;
    await null;
    if (fails) throw new Error(`${name} failed`);
    yield 2;
    yield 3;
  } finally {
    log.push(`${name} closing`);
    await null;
    log.push(`${name} closed`);
  }
}
async function first(): Promise<number> {
  for await (const x of source("returned")) if (x === 2) return x;
  return 0;
}
for await (const x of source("broken")) {
  log.push(`got ${x}`);
  if (x === 1) break;
}
log.push(`first ${await first()}`);
try {
  for await (const x of source("thrown")) throw new Error(`body ${x}`);
} catch (error) {
  log.push((error as Error).message);
}
try {
  for await (const x of source("failing", true)) log.push(`before ${x}`);
} catch (error) {
  log.push((error as Error).message);
}
async function* through(): AsyncGenerator<number, void, void> {
  yield* source("delegated");
}
for await (const x of through()) if (x === 2) break;
for await (const x of [Promise.resolve(5), 6]) log.push(`mixed ${x}`);
console.log(log.join("\n"));
