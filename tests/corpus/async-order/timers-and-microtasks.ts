// Microtasks run before the next timer, timers of one delay in their order, and what a timer adds comes after it.
const log: string[] = [];
const done = new Promise<void>((resolve) => {
  setTimeout(() => {
    log.push("timer 1");
    queueMicrotask(() => log.push("microtask of timer 1"));
    void Promise.resolve().then(() => log.push("promise of timer 1"));
    setTimeout(() => {
      log.push("timer 3");
      resolve();
    }, 1);
  }, 1);
  setTimeout(
    (a: number, b: string) => {
      log.push("timer 2 " + a + b);
    },
    1,
    7,
    "x",
  );
  const cancelled = setTimeout(() => log.push("never"), 1);
  clearTimeout(cancelled);
});
queueMicrotask(() => {
  log.push("microtask 1");
  queueMicrotask(() => log.push("microtask 3"));
});
void (async () => {
  log.push("async start");
  await null;
  log.push("async end");
})();
queueMicrotask(() => log.push("microtask 2"));
log.push("main");
await done;
for (const line of log) console.log(line);
