// all, allSettled, any and race over nothing, over mixed values and over thenables.
const settle = (label: string, promise: Promise<unknown>): Promise<void> =>
  promise.then((value) => console.log(label, value), (reason) => console.log(label, "rejected", reason instanceof AggregateError ? [reason.message, ...reason.errors] : reason));
await settle("all []", Promise.all([]));
await settle("settled []", Promise.allSettled([]));
await settle("any []", Promise.any([]));
await settle("all mixed", Promise.all([1, Promise.resolve("two"), { then: (done: (v: number) => void) => done(3) }, null]));
await settle("all rejects", Promise.all([Promise.resolve(1), Promise.reject("no"), new Promise(() => {})]));
await settle("settled", Promise.allSettled([1, Promise.reject("r"), Promise.resolve()]));
await settle("any first", Promise.any([Promise.reject(1), Promise.resolve(2), Promise.resolve(3)]));
await settle("any none", Promise.any([Promise.reject(1), Promise.reject(2)]));
await settle("race", Promise.race([new Promise((done) => setTimeout(done, 20, "slow")), new Promise((done) => setTimeout(done, 1, "fast"))]));
await settle("race value", Promise.race([5, Promise.reject(6)]));
await settle("set", Promise.all(new Set([1, 2])));
function* promises(): Generator<Promise<number>> {
  yield Promise.resolve(1);
  yield Promise.resolve(2);
}
await settle("generator", Promise.all(promises()));
const [a, b] = await Promise.all([Promise.resolve("x"), Promise.resolve(1)] as const);
console.log(a.length, b + 1);
