// Jumps to outer labels run every finally between, from the inside out.
const log: string[] = [];
function walk(how: string): void {
  outer: for (let i = 0; i < 2; i++) {
    try {
      inner: for (let j = 0; j < 2; j++) {
        try {
          log.push(`${i}${j}`);
          if (how === "break outer") break outer;
          if (how === "continue outer") continue outer;
          if (how === "break inner") break inner;
          if (how === "return") return;
        } finally {
          log.push("f" + j);
        }
        log.push("a" + j);
      }
    } finally {
      log.push("F" + i);
    }
    log.push("A" + i);
  }
}
for (const how of ["none", "break outer", "continue outer", "break inner", "return"]) {
  log.length = 0;
  walk(how);
  console.log(how + ": " + log.join(" "));
}
block: {
  try {
    if (log.length > 0) break block;
    console.log("not reached");
  } finally {
    console.log("left the block");
  }
}
a: b: for (;;) {
  try {
    break b;
  } finally {
    console.log("two labels");
    break a;
  }
}
