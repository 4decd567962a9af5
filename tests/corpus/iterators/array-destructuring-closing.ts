// How many elements patterns take, and when they close the iterator.
function* source(label: string): Generator<number> {
  try {
    for (let i = 1; i <= 5; i++) {
      console.log(label, "gives", i);
      yield i;
    }
  } finally {
    console.log(label, "closed");
  }
}
const [a, b] = source("two");
console.log(a, b);
const [first, ...rest] = source("rest");
console.log(first, rest);
const [] = source("none");
const [, , third] = source("skip");
console.log(third);
const [x = 10, y = 20] = new Set([undefined, 7]);
console.log(x, y);
for (const value of source("loop")) if (value === 2) break;
const map = new Map(Array.from(source("pairs"), (n) => [n, n * n] as const));
console.log(map.get(3));
