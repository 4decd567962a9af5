// split with limits of all kinds and captures, padStart and padEnd edges, repeat, at and slices of surrogates.
const text = "one,two,,three,";
for (const limit of [undefined, 0, 1, 3, 99, -1, 2 ** 32, 2 ** 32 + 2, NaN, 2.9]) console.log(limit, text.split(",", limit), text.split(/,/, limit).length);
console.log("".split(""), "".split(","), "".split(/,/), "".split(/(?:)/), "abc".split(""), "abc".split("abc"), "abc".split(/b/), "aXbXc".split(/(X)/), "ab".split(/(?:)/u));
console.log("😀a".split(""), "😀a".split(/(?:)/u), [..."😀a"], "a1b2".split(/(\d)|(z)/));
for (const [s, n, f] of [["ab", 7, "xyz"], ["ab", 1, "x"], ["ab", 5, ""], ["", 3, "ab"], ["é", 4, "😀"], ["ab", NaN, "x"], ["ab", 3.9, "-"]] as const) console.log([s.padStart(n, f), s.padEnd(n, f), s.padStart(n), s.padEnd(n)]);
console.log("ab".repeat(0), "ab".repeat(2.9), "".repeat(1000), "ab".at(-1), "ab".at(5), "ab".at(NaN), "ab".charAt(-1) === "", "ab".charCodeAt(9), "ab".codePointAt(9));
for (const v of [-1, Infinity]) {
  try {
    "x".repeat(v);
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
const mixed = "a😀\ud800b";
console.log(mixed.length, [...mixed].length, mixed.isWellFormed(), mixed.toWellFormed().codePointAt(3)?.toString(16), mixed.slice(1, 2).isWellFormed(), mixed.codePointAt(1), mixed.codePointAt(2));
console.log(["substring", "slice", "substr"].length, "hello".substring(4, 1), "hello".slice(4, 1) === "", "hello".substring(-3, 2), "hello".slice(-3, -1), "hello".substring(NaN, 3), "hello".slice(1.9, 3.9));
