// Helpers that consume: reduce, toArray, forEach, some, every, find; how they close what they leave.
class Counter extends Iterator<number> {
  i = 0;
  override next(): IteratorResult<number, undefined> {
    return this.i < 5 ? { done: false, value: this.i++ } : { done: true, value: undefined };
  }
  override return(): IteratorResult<number, undefined> {
    console.log("closed at", this.i);
    return { done: true, value: undefined };
  }
}
console.log(new Counter().toArray());
console.log(new Counter().reduce((a, b) => a + b));
console.log(new Counter().reduce((a, b, i) => `${a}${b}@${i} `, "> "));
new Counter().forEach((x, i) => console.log("each", x, i));
console.log(new Counter().some((x) => x === 2), new Counter().some((x) => x > 9));
console.log(new Counter().every((x) => x < 3), new Counter().every((x) => x < 9));
console.log(new Counter().find((x) => x > 2), new Counter().find((x) => x > 9));
for (const value of new Counter().map((x) => x * 2)) {
  if (value > 4) break;
  console.log(value);
}
console.log([...new Counter()], Math.max(...new Counter()));
const empty: number[] = [];
try {
  empty.values().reduce((a, b) => a + b);
} catch (e) {
  console.log(String(e));
}
try {
  new Counter().forEach((x) => {
    if (x === 3) throw new Error("stop at 3");
  });
} catch (e) {
  console.log(String(e));
}
console.log(new Counter() instanceof Iterator, [].values() instanceof Iterator);
console.log(String(new Counter()), String(new Counter().map((x) => x)), String(new Map().keys()));
console.log(new Counter(), new Counter().map((x) => x));
