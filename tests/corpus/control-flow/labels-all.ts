// Labelled blocks, loops and nested breaks through finally.
found: {
  for (const x of [1, 2, 3]) if (x === 2) break found;
  console.log("not reached");
}
const log: string[] = [];
outer: for (let i = 0; i < 3; i++) {
  inner: for (let j = 0; ; j++) {
    try {
      if (j === 1) continue outer;
      if (i === 2) break outer;
      log.push(`${i}${j}`);
      if (i > 5) break inner;
    } finally {
      log.push("f");
    }
  }
}
console.log(log.join());
a: b: while (true) {
  break a;
}
block: if (log.length > 0) {
  if (log[0] === "00") break block;
  console.log("skipped");
}
l: do {
  continue l;
} while (false);
console.log("done");
