// Object.groupBy: an object without a prototype, keys in the order of their first element.
const words = ["pear", "fig", "apple", "kiwi", "plum", "date"];
const byLength = Object.groupBy(words, (w) => w.length);
console.log(byLength);
console.log(Object.keys(byLength), byLength[4]?.length, byLength[9]);
const byInitial = Object.groupBy(words, (w, index) => `${w[0]}${index % 2}`);
for (const [key, list] of Object.entries(byInitial)) console.log(key, list);
console.log(Object.groupBy("hello", (c) => (c === "l" ? "l" : "other")));
console.log(Object.groupBy(new Set([1, 2, 3]), (n) => (n % 2 ? "odd" : "even")));
console.log(Object.groupBy([] as number[], (n) => n));
try {
  Object.groupBy([1, 2], () => {
    throw new Error("no group");
  });
} catch (e) {
  console.log(String(e));
}
for (const bad of [null, undefined]) {
  try {
    Object.groupBy(bad as unknown as Iterable<number>, (n) => n);
  } catch (e) {
    console.log(String(e));
  }
}
