// AbortSignal.timeout aborts with a TimeoutError, but keeps no program running.
const signal = AbortSignal.timeout(5);
console.log(signal.aborted);
signal.addEventListener("abort", () => {
  const reason = signal.reason as DOMException;
  console.log(reason.name, reason.message, reason.code);
});
await new Promise((resolve) => setTimeout(resolve, 30));
console.log(signal.aborted);
for (const bad of [-1, 1.5, 2 ** 33]) {
  try {
    AbortSignal.timeout(bad);
  } catch (e) {
    console.log((e as Error).message, e instanceof RangeError);
  }
}
AbortSignal.timeout(3_600_000).addEventListener("abort", () => console.log("never"));
