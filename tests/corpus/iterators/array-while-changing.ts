// Arrays that change under for-of and under their iterators: the length is read anew at each step.
const list = [1, 2, 3];
const seen: number[] = [];
for (const x of list) {
  seen.push(x);
  if (x < 3) list.push(x + 10);
  if (x === 11) list.shift();
}
console.log(seen.join(), list.join());
const shrinking = [1, 2, 3, 4, 5, 6];
for (const x of shrinking) {
  console.log(x);
  shrinking.pop();
}
const it = ["a", "b"].entries();
console.log(JSON.stringify([...it]), it.next().done);
const growing = ["x"];
const values = growing.values();
console.log(values.next().value, values.next().done);
growing.push("y");
console.log(values.next().done, [...growing.keys()].join());
const holes: (number | undefined)[] = [1, 2, 3];
delete holes[1];
for (const h of holes) console.log(h);
for (const [i, h] of holes.entries()) console.log(i, h);
holes.forEach((h, i) => console.log("each", i, h));
const replaced = [1, 2, 3];
for (const x of replaced) {
  replaced[2] = x * 100;
  console.log(x);
}
