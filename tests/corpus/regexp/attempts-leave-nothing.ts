// What a failed attempt captured is not seen by the next start.
const cases: [RegExp, string][] = [
  [/(a)?(b)?c\d/, "abc bc1"],
  [/(?:(x)|(y))z/, "xy yz"],
  [/(a)|b/, "ab"],
  [/(?:(a)|(b)|(c))+d/, "abc abd"],
  [/(?=(a+))b|(c)/, "aac"],
  [/(?!(a)b)./, "abac"],
  [/(?<n>a)?\k<n>c/, "aac c"],
  [/((a)|(b))*c$/, "abac abbc"],
];
for (const [pattern, text] of cases) console.log(pattern.source, JSON.stringify(pattern.exec(text)));
const every = /(a)?(b)?;/g;
for (const found of "ab;a;b;;".matchAll(every)) console.log(found.index, found[1], found[2]);
export {};
