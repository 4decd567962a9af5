// The iterator of a string by hand: code points, its tag, its state at the end.
const iterator = "a😀\ud83d"[Symbol.iterator]();
console.log(iterator.next(), iterator.next(), iterator.next(), iterator.next(), iterator.next());
console.log(Object.prototype.toString.call(iterator), iterator[Symbol.iterator]() === iterator);
console.log(Array.from("x😀y"), Array.from("ab", (unit) => unit + unit), [..."é"].length);
const [first, second, ...rest] = "h😀llo";
console.log(first, second, rest);
console.log(new Set("mississippi").size, [...new Set("mississippi")].join(""));
const counts = new Map<string, number>();
for (const letter of "banana") counts.set(letter, (counts.get(letter) ?? 0) + 1);
console.log(counts);
console.log(Math.max(...[..."193"].map(Number)), Object.fromEntries([..."abc"].map((c, i) => [c, i])));
