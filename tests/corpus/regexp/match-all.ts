// Regular expressions: match all.
for (const m of "a=1, b=2".matchAll(/(?<key>\w)=(?<value>\d)/g)) console.log(m.index, m[1], m.groups?.value);
console.log([..."banana".matchAll(/an/g)].map((m) => m.index));
console.log(Array.from("aXbX".matchAll(/X/g), (m) => m.index));
console.log([..."abc".matchAll(/(?:)/g)].length);
try {
  "a".matchAll(/a/);
} catch (error) {
  console.log(String(error));
}
const re = /b/g;
re.lastIndex = 1;
console.log([..."bab".matchAll(re)].length, re.lastIndex);
export {};
