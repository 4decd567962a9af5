// Labelled break and continue, also out of blocks.
outer: for (let i = 0; i < 4; i++) {
  for (let j = 0; j < 4; j++) {
    if (j === 2) continue outer;
    if (i === 2) break outer;
    console.log(i, j);
  }
}
block: {
  console.log("in block");
  if (true as boolean) break block;
  console.log("skipped");
}
a: b: for (;;) {
  for (;;) break a;
}
let n = 0;
loop: while (true) {
  do {
    n++;
    if (n < 5) continue loop;
    if (n > 7) break loop;
  } while (n % 3 !== 0);
  console.log("n", n);
}
console.log(n);
done: if (n > 0) {
  if (n > 5) break done;
  console.log("skipped");
}
