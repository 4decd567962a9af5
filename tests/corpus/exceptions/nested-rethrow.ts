// Nested handlers, rethrowing, errors from catch and finally, order of all blocks.
const log: string[] = [];
function inner(n: number): number {
  try {
    log.push("try" + n);
    if (n === 1) throw new Error("one");
    if (n === 2) throw "two";
    return n;
  } catch (e) {
    log.push("catch " + (e instanceof Error ? e.message : String(e)));
    if (n === 2) throw e;
    return -1;
  } finally {
    log.push("finally" + n);
  }
}
for (const n of [0, 1, 2]) {
  try {
    log.push("r" + inner(n));
  } catch (e) {
    log.push("outer " + String(e));
  }
}
console.log(log.join("; "));
function deep(n: number): void {
  if (n === 0) throw new RangeError("bottom");
  try {
    deep(n - 1);
  } finally {
    log.push("u" + n);
  }
}
log.length = 0;
try {
  deep(5);
} catch (e) {
  console.log((e as Error).name, log.join());
}
try {
  try {
    throw new Error("a");
  } catch (e) {
    throw new Error("b after " + (e as Error).message);
  } finally {
    console.log("cleanup");
  }
} catch (e) {
  console.log((e as Error).message);
}
