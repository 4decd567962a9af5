// Helpers of iterators are lazy: elements flow one by one through the whole chain.
function* numbers(): Generator<number, string, unknown> {
  for (let i = 1; i <= 6; i++) {
    console.log("produce", i);
    yield i;
  }
  return "end";
}

const chain = numbers()
  .filter((n) => {
    console.log("filter", n);
    return n % 2 === 0;
  })
  .map((n, index) => {
    console.log("map", n, index);
    return `${index}:${n * n}`;
  })
  .drop(1)
  .take(2);
console.log("nothing ran yet");
console.log(chain.next());
console.log(chain.next());
console.log(chain.next());
console.log(chain.next());
console.log([1, 2, 3].values().map((x) => x * 10).toArray());
console.log([..."añb"[Symbol.iterator]().map((c) => c.toUpperCase())]);
console.log(new Map([["a", 1]]).entries().map(([k, v]) => k + v).toArray());
console.log(new Set([3, 4]).values().filter((x) => x > 3).toArray());
console.log("a1b2".matchAll(/[a-z]/g).map((m) => m.index).toArray());
for (const x of [5, 6].entries().flatMap((pair) => pair)) console.log(x);
