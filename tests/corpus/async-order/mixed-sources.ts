// Microtasks, timers, immediates and ticks of awaits, in the order of Node.
const log: string[] = [];
const note = (label: string) => () => void log.push(label);
setTimeout(note("timeout"), 0);
queueMicrotask(note("micro 1"));
Promise.resolve().then(note("then 1")).then(note("then 2"));
(async () => {
  log.push("async start");
  await null;
  log.push("after await");
  try {
    await Promise.reject(new Error("no"));
  } catch {
    log.push("caught");
  } finally {
    log.push("finally");
  }
})().then(note("async done"));
new Promise<void>((resolve) => {
  log.push("executor");
  resolve();
  log.push("after resolve");
}).then(note("promise"));
queueMicrotask(() => {
  log.push("micro 2");
  queueMicrotask(note("micro 3"));
});
log.push("end of script");
setTimeout(() => console.log(log.join(", ")), 5);
