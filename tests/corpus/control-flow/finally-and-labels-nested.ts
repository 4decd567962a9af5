// break, continue and return from inside finally blocks, nested three deep, with labels.
const log: string[] = [];
function f(mode: number): string {
  outer: for (let i = 0; i < 3; i++) {
    inner: for (let j = 0; j < 3; j++) {
      try {
        try {
          log.push(`${i}${j}`);
          if (mode === 0 && j === 1) continue outer;
          if (mode === 1 && j === 1) break inner;
          if (mode === 2 && j === 1) return `returned ${i}${j}`;
          if (mode === 3 && j === 1) throw new Error("thrown");
          if (mode === 4 && i === 1) break outer;
        } finally {
          log.push("f1");
          if (mode === 5 && j === 0) continue inner;
          if (mode === 6 && i === 1) break inner;
        }
        log.push("after");
      } catch (e) {
        log.push("caught " + (e as Error).message);
        if (i === 1) return "from catch";
      } finally {
        log.push("f2");
        if (mode === 2 && i === 0) break inner;
        if (mode === 3 && i === 1) continue outer;
      }
    }
  }
  return "end";
}
for (let mode = 0; mode < 7; mode++) console.log(mode, f(mode), log.splice(0).join(" "));
function value(): number {
  let n = 1;
  try {
    return n++;
  } finally {
    n = 100;
    log.push("n " + n);
  }
}
function override(): string {
  block: {
    try {
      return "lost";
    } finally {
      break block;
    }
  }
  return "kept";
}
function swallow(): number {
  for (;;) {
    try {
      throw new Error("swallowed");
    } finally {
      break;
    }
  }
  return 1;
}
function twice(): string {
  try {
    try {
      return "a" + log.push("inner");
    } finally {
      return "b";
    }
  } finally {
    log.push("outer");
  }
}
console.log(value(), override(), swallow(), twice(), log);
