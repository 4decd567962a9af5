// Iterators of arrays are live: they see what is pushed on the way, and are done for ever at the end.
const list = ["a", "b"];
const entries = list.entries();
console.log(entries.next().value);
list.push("c");
console.log([...entries], entries.next());
list.push("d");
console.log(entries.next(), Object.prototype.toString.call(entries));
const values = list.values();
list.length = 1;
console.log([...values], [...list.keys()]);
const growing = [1];
for (const x of growing) if (growing.length < 5) growing.push(x * 2);
console.log(growing);
const shrinking = [1, 2, 3, 4];
const seen: number[] = [];
for (const x of shrinking) {
  seen.push(x);
  shrinking.pop();
}
console.log(seen, shrinking);
