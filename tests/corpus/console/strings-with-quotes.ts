// Which quotes are chosen, what is escaped, in arrays, keys and values.
const texts = ["plain", "it's", 'say "hi"', `it's "both"`, "all ' \" `", "tab\t", "nl\n", "\u0000\u001f\u007f\u0080", "back\\slash", "é😀", "\ud83d", "\u2028"];
console.log(texts);
for (const text of texts) console.log([text], { text });
console.log(Object.fromEntries(texts.map((text, i) => [text, i])));
console.log(new Map(texts.slice(0, 4).map((t) => [t, t])), new Set(texts.slice(4, 8)));
console.log("%s|%o|%O|%j", "it's", "it's", "it's", "it's");
