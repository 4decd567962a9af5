// Microtasks run dry before the next timer, whatever they queue; immediates come after the timers that are due.
const log: string[] = [];
setTimeout(() => {
  log.push("timer 1");
  queueMicrotask(() => {
    log.push("micro 1");
    queueMicrotask(() => log.push("micro 2"));
    Promise.resolve().then(() => log.push("then"));
  });
}, 0);
setTimeout(() => log.push("timer 2"), 0);
let depth = 0;
function more(): void {
  if (++depth < 1000) queueMicrotask(more);
  else log.push("deep done");
}
queueMicrotask(more);
log.push("sync");
setTimeout(() => {
  console.log(log);
  const inner: string[] = [];
  setImmediate(() => inner.push("immediate"));
  setTimeout(() => {
    inner.push("timeout");
    console.log(inner);
  }, 5);
  Promise.resolve().then(() => inner.push("promise"));
}, 20);
