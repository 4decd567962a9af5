// Work that listens to an AbortSignal, reasons, and signals that are aborted already.
function work(ms: number, signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve(`done after ${ms}`);
    }, ms);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", stop, { once: true });
  });
}
const outcome = (p: Promise<string>): Promise<string> => p.catch((e: unknown) => (e instanceof Error ? `${e.name}: ${e.message}` : `reason ${String(e)}`));
const a = new AbortController();
const runs = [outcome(work(1)), outcome(work(50, a.signal)), outcome(work(60, a.signal))];
queueMicrotask(() => a.abort());
console.log(await Promise.all(runs), a.signal.aborted);
const b = new AbortController();
b.abort("changed my mind");
b.abort("again");
console.log(await outcome(work(1, b.signal)), b.signal.reason);
let events = 0;
const c = new AbortController();
c.signal.onabort = () => events++;
c.signal.addEventListener("abort", () => events++);
c.abort();
console.log(events, await outcome(work(0, AbortSignal.abort(7))));
try {
  c.signal.throwIfAborted();
} catch (e) {
  console.log((e as Error).name);
}
