// Iteration with for-of, spread, Array.from and entries of text.
const s = "héllo";
console.log(Array.from(s), [...s].map((c) => c.toUpperCase()).join(""), Array.from(s, (c, i) => c + i));
const it = s[Symbol.iterator]();
console.log(it.next(), it.next().value, [...it]);
const words = "the cat sat on the mat".split(" ");
const title = words.map((w) => w[0]!.toUpperCase() + w.slice(1)).join(" ");
console.log(title, words.filter((w) => w.endsWith("at")));
let vowels = 0;
for (const c of title.toLowerCase()) if ("aeiou".includes(c)) vowels++;
console.log(vowels);
console.log([...s].sort().join(""), [...s].reverse().join(""), Math.max(...[...s].map((c) => c.charCodeAt(0))));
