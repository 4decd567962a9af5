// Infinite generators used lazily; finally on break, destructuring and errors.
function* naturals(): Generator<number> {
  let n = 0;
  try {
    while (true) yield n++;
  } finally {
    console.log(`stopped at ${n}`);
  }
}
for (const n of naturals()) if (n > 2) break;
const [a, b] = naturals();
console.log(a, b);
try {
  for (const n of naturals()) if (n === 1) throw new Error("out");
} catch (e) {
  console.log((e as Error).message);
}
function find(limit: number): number {
  for (const n of naturals()) if (n * n > limit) return n;
  return -1;
}
console.log(find(50));
