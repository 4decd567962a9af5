// throw, catch, finally in order.
function risky(n: number): number {
  if (n > 2) throw new Error("too big: " + n);
  return n;
}
for (let i = 1; i < 5; i++) {
  try {
    console.log("got", risky(i));
  } catch (e) {
    console.log("caught", (e as Error).message);
  } finally {
    console.log("finally", i);
  }
}
try {
  try {
    throw new TypeError("inner");
  } finally {
    console.log("cleanup");
  }
} catch (e) {
  console.log(e instanceof TypeError, e instanceof Error, e instanceof RangeError, (e as Error).name);
}
try {
  throw "text";
} catch (e) {
  console.log(typeof e, e);
}
try {
  throw 42;
} catch {
  console.log("no binding");
}
