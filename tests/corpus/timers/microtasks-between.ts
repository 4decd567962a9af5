// Microtasks run to the end between timers.
const log: string[] = [];
setTimeout(() => {
  log.push("t1");
  void Promise.resolve().then(() => log.push("m1")).then(() => log.push("m2"));
  queueMicrotask(() => log.push("m3"));
}, 2);
setTimeout(() => {
  log.push("t2");
  queueMicrotask(() => log.push("m4"));
}, 2);
setTimeout(() => console.log(log.join(" ")), 20);
queueMicrotask(() => {
  log.push("first");
  queueMicrotask(() => log.push("second"));
});
log.push("main");
