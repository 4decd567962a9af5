// Parts of strings as keys and in comparisons: equal texts that were made by different means.
const source = "the quick brown fox jumps over the lazy dog while the other dog sleeps under the old tree";
const counts = new Map<string, number>();
let start = 0;
for (let i = 0; i <= source.length; i++) {
  if (i < source.length && source[i] !== " ") continue;
  const word = source.substring(start, i);
  counts.set(word, (counts.get(word) ?? 0) + 1);
  start = i + 1;
}
console.log([...counts].filter(([, n]) => n > 1).map(([w, n]) => `${w}=${n}`).join());
const pairs = new Set<string>();
for (let i = 0; i + 1 < source.length; i++) pairs.add(source.slice(i, i + 2));
console.log(pairs.size, pairs.has("th"), pairs.has("zz"), pairs.has("t" + "h"));
const record: Record<string, number> = {};
for (const word of source.split(" ")) record[word] = (record[word] ?? 0) + word.length;
console.log(Object.keys(record).length, record["the"], record["t".concat("he")], record["dog"]);
const prefix = source.slice(0, 9);
switch (prefix + source.slice(9, 15)) {
  case "the quick brown":
    console.log("matched");
    break;
  default:
    console.log("missed");
}
console.log(source.slice(4, 9) === "quick", source.slice(4, 9) < "quicker", "the" === source.slice(0, 3), source.slice(31, 34) === source.slice(0, 3));
