// Which of several promises decides, and that the others still run to their end.
const log: string[] = [];
async function after<T>(turns: number, value: T): Promise<T> {
  for (let i = 0; i < turns; i++) await null;
  log.push(String(value));
  return value;
}
async function fails(turns: number, message: string): Promise<never> {
  for (let i = 0; i < turns; i++) await null;
  log.push(message);
  throw new Error(message);
}
console.log(await Promise.race([after(3, "slow"), after(1, "quick"), after(2, "middle")]));
console.log(await Promise.any([fails(1, "no 1"), after(3, "yes"), fails(2, "no 2")]));
try {
  await Promise.race([after(4, "late"), fails(2, "first")]);
} catch (e) {
  console.log("race", (e as Error).message);
}
try {
  await Promise.any([fails(2, "x"), fails(1, "y")]);
} catch (e) {
  const all = e as AggregateError;
  console.log(all.message, all.errors.map((each: Error) => each.message).join());
}
try {
  await Promise.all([after(5, "kept"), fails(1, "broken"), fails(2, "also")]);
} catch (e) {
  console.log("all", (e as Error).message);
}
await after(6, "end");
console.log(log.join(" | "));
console.log(JSON.stringify(await Promise.all([])), JSON.stringify(await Promise.allSettled([1, fails(0, "z")])));
