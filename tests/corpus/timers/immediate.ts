// setImmediate: after the timers of a turn, in order; those set meanwhile in the next turn.
setTimeout(() => {
  console.log("timer");
  setImmediate((a: string, b: number) => {
    console.log(a, b);
    setImmediate(() => console.log("next turn"));
    Promise.resolve().then(() => console.log("promise between"));
  }, "arguments", 2);
  setImmediate(() => console.log("same turn"));
  const cleared = setImmediate(() => console.log("never"));
  clearImmediate(cleared);
  clearImmediate(undefined);
  setTimeout(() => console.log("timer of the timer"), 20);
  queueMicrotask(() => console.log("microtask"));
}, 1);
console.log("sync");
