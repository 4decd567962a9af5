// Timers that do not keep the program running; refresh; timers by number.
const lazy = setTimeout(() => console.log("never"), 3_600_000);
console.log(lazy.hasRef(), lazy.unref() === lazy, lazy.hasRef());
const interval = setInterval(() => console.log("never"), 3_600_000).unref();
console.log(interval.hasRef());
const back = setTimeout(() => console.log("referenced again"), 150);
back.unref().ref();
const byNumber = setTimeout(() => console.log("never"), 5);
clearTimeout(Number(byNumber));
clearTimeout(+byNumber);
let runs = 0;
const again = setTimeout(() => {
  runs++;
  console.log("run", runs);
  if (runs < 3) again.refresh();
}, 2);
const closed = setTimeout(() => console.log("never"), 1);
closed.close();
