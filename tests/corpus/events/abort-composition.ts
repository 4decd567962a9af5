// AbortSignal: reasons, any, listeners, and a task that stops.
const controller = new AbortController();
const { signal } = controller;
console.log(signal.aborted, signal.reason);
signal.addEventListener("abort", () => console.log("aborted", signal.reason));
const combined = AbortSignal.any([signal, new AbortController().signal]);
combined.onabort = () => console.log("combined", combined.reason === signal.reason);
controller.abort("stop it");
controller.abort("again");
console.log(signal.aborted, combined.aborted, signal.reason);
try {
  signal.throwIfAborted();
} catch (reason) {
  console.log("thrown", reason);
}
const done = AbortSignal.abort();
console.log(done.aborted, (done.reason as Error).name, (done.reason as Error).message);
async function countTo(limit: number, signal: AbortSignal): Promise<number> {
  for (let i = 0; i < limit; i++) {
    signal.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return limit;
}
const stopper = new AbortController();
setTimeout(() => stopper.abort(new RangeError("too slow")), 10);
await countTo(10000, stopper.signal).then(console.log, (error) => console.log(String(error)));
console.log(await countTo(3, new AbortController().signal));
