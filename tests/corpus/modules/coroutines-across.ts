// Generators, async functions and async generators of another module: results, early ends, errors, order.
import { later, log, ticks, upTo } from "./lib/sequence.ts";
function* twice(): Generator<number, string, void> {
  const first = yield* upTo(2);
  yield 100;
  return `${first} ${yield* upTo(1)}`;
}
console.log([...twice()].join());
for (const n of upTo(9)) if (n === 1) break;
const steps = twice();
let step = steps.next();
while (!step.done) step = steps.next();
console.log(step.value, log.join("; "));
async function main(): Promise<void> {
  console.log(await Promise.all([later("a", 2), later("b", 0)]));
  await later(1, 3).catch((error: unknown) => console.log(String(error), error instanceof RangeError));
  try {
    for await (const tick of ticks(["x", "yy", "zzz", "w"])) console.log(tick);
  } catch (error) {
    console.log("stopped:", (error as Error).message);
  }
}
main().then(() => console.log("end"));
console.log("first");
