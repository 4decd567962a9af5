// Arguments of timers, delays that are converted, timers made by timers, and clearing inside of callbacks.
const log: string[] = [];
setTimeout((a: number, b: string) => log.push(`args ${a} ${b}`), 1, 7, "x");
setTimeout(() => log.push("negative"), -5);
setTimeout(() => log.push("NaN"), Number.NaN);
setTimeout(() => log.push("fraction"), 0.9);
const never = setTimeout(() => log.push("never"), 60_000);
setTimeout(() => {
  log.push("outer");
  clearTimeout(never);
  setTimeout(() => {
    log.push("inner");
    finish();
  }, 0);
  queueMicrotask(() => log.push("micro"));
  Promise.resolve().then(() => log.push("promise"));
}, 2);
let ticks = 0;
const interval = setInterval((step: number) => {
  ticks += step;
  if (ticks < 6) return;
  clearInterval(interval);
  finish();
}, 1, 2);
let missing = 2;
/** Once the nested timer and the interval are through, however slow the machine. */
function finish(): void {
  if (--missing === 0) console.log(log, ticks);
}
clearTimeout(undefined);
clearInterval(undefined);
console.log(log.length, typeof performance.now(), performance.now() >= 0);
