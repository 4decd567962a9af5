// An error in a timer ends the program; later timers do not run.
setTimeout(() => console.log("first"), 1);
setTimeout(() => {
  console.log("second");
  throw new RangeError("from timer");
}, 5);
setTimeout(() => console.log("never"), 30);
console.log("main");
