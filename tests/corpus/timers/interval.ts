// setInterval, clearInterval from inside, and clearing twice.
let n = 0;
const id = setInterval(() => {
  n++;
  console.log("interval", n);
  if (n === 3) {
    clearInterval(id);
    clearInterval(id);
    setTimeout(() => console.log("done", n), 15);
  }
}, 3);
const other = setInterval(() => console.log("never"), 2);
clearInterval(other);
clearTimeout(undefined);
