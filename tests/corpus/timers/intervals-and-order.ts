// Intervals that stop themselves, timeouts set within others, arguments, and equal deadlines.
const log: string[] = [];
let ticks = 0;
const interval = setInterval((label: string) => {
  log.push(`${label}${++ticks}`);
  if (ticks === 3) {
    clearInterval(interval);
    setTimeout(() => log.push("after interval"), 0);
  }
}, 2, "tick");
setTimeout(() => {
  log.push("zero");
  setTimeout((a: number, b: number) => log.push(`inner ${a + b}`), 0, 1, 2);
  clearTimeout(never);
}, 0);
const never = setTimeout(() => log.push("never"), 1);
for (const n of [1, 2, 3]) setTimeout(() => log.push(`same${n}`), 0);
clearTimeout(undefined);
await new Promise<void>((resolve) => setTimeout(resolve, 500));
console.log(log.filter((l) => !l.startsWith("tick")).join(", "));
console.log(log.filter((l) => l.startsWith("tick")).join(), ticks);
