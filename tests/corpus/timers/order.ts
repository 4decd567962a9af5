// Timers fire by time, then by order of creation; cancelled ones do not fire.
setTimeout(() => console.log("30"), 30);
setTimeout(() => console.log("10 a"), 10);
setTimeout(() => console.log("10 b"), 10);
setTimeout(() => console.log("1"), 1);
const cancelled = setTimeout(() => console.log("never"), 5);
clearTimeout(cancelled);
const late = setTimeout(() => console.log("never too"), 25);
setTimeout(() => {
  console.log("15");
  clearTimeout(late);
  setTimeout(() => console.log("nested"), 25);
}, 15);
setTimeout((a: number, b: string) => console.log("args", a, b), 20, 7, "x");
console.log("sync");
