// Array patterns take just what they need and close the iterator.
function* source(): Generator<number> {
  try {
    yield 1;
    yield 2;
    yield 3;
  } finally {
    console.log("closed");
  }
}
const [a] = source();
console.log(a);
const [b, c, d, e] = source();
console.log(b, c, d, e);
const [...all] = source();
console.log(all);
const [, x = 9] = new Set([5]);
const [[k, v] = ["none", 0]] = new Map([["key", 1]]);
const [p, q] = "hé";
console.log(x, k, v, p, q);
try {
  const [boom] = (function* (): Generator<number> {
    throw new Error("inside");
  })();
  console.log(boom);
} catch (error) {
  console.log((error as Error).message);
}
