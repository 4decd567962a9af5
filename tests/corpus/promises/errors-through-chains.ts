// How errors travel: through awaits, thens without handlers, finally, nested functions, and back to fulfilment.
class Problem extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`problem ${code}`);
    this.code = code;
  }
}
async function deep(level: number): Promise<number> {
  if (level === 0) throw new Problem(7);
  return (await deep(level - 1)) + 1;
}
try {
  await deep(5);
} catch (error) {
  console.log(error instanceof Problem, (error as Problem).code);
}
const log: string[] = [];
const result = await deep(0)
  .then(() => log.push("skipped"))
  .finally(() => log.push("finally 1"))
  .then(undefined, (error: unknown) => {
    log.push((error as Error).message);
    return 10;
  })
  .then((n) => n * 2)
  .finally(() => 99);
console.log(result, log.join());
console.log(await Promise.reject(new Problem(1)).catch((e: unknown) => (e as Problem).code));
const replaced = await Promise.resolve(1)
  .finally(() => {
    throw new Problem(3);
  })
  .catch((e: unknown) => (e as Error).message);
console.log(replaced);
const both = await Promise.all([deep(1), deep(2)]).catch((e: unknown) => (e as Error).message);
console.log(both);
try {
  await Promise.any([deep(0), Promise.reject(new Problem(2))]);
} catch (error) {
  console.log((error as AggregateError).errors.map((e: unknown) => (e as Problem).code).join());
}
