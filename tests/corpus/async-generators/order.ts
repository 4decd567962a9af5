// The order of microtasks around async generators.
const log: string[] = [];
async function* g(): AsyncGenerator<number> {
  log.push("start");
  yield 1;
  log.push("between");
  yield Promise.resolve(2);
  log.push("end");
}
(async () => {
  for await (const x of g()) log.push(`got ${x}`);
  log.push("loop done");
})();
Promise.resolve()
  .then(() => log.push("t1"))
  .then(() => log.push("t2"))
  .then(() => log.push("t3"))
  .then(() => log.push("t4"))
  .then(() => log.push("t5"))
  .then(() => log.push("t6"))
  .then(() => log.push("t7"))
  .then(() => log.push("t8"));
setTimeout(() => console.log(log.join(",")), 1);
