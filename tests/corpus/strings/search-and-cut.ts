// Searching, cutting, joining and replacing at the edges of texts.
const s = "one, two,, three ,four";
console.log(s.split(","), s.split(", "), s.split(/\s*,\s*/), s.split(",", 2), s.split(""), "".split(""), "".split(","));
console.log("a1b22c".split(/(\d+)/), "abc".split(/(?:)/), "aXbxc".split(/x/i), ",a,".split(","), "test".split("t"));
console.log(s.indexOf(",", 4), s.indexOf(""), s.indexOf("", 99), s.lastIndexOf(",", -1), s.lastIndexOf("o", 3), s.slice(-4, -1), s.slice(4, 1), s.substring(4, 1), s.at(-1));
console.log("aaa".replace("a", "b"), "aaa".replaceAll("a", "$&$&"), "a.b.c".replaceAll(".", "$$"), "abc".replace(/(b)(c)?/, "[$1|$2|$3|$`|$']"), "x".replace("x", () => "$1"), "aba".replaceAll(/a/g, (m, at: number) => `${m}${at}`));
console.log("banana".replace(/(?<first>an)/g, "<$<first>>"), "".replace("", "x"), "ab".replaceAll("", "-"), "A-B_C d".replace(/[-_\s](\w)/g, (_, c: string) => c.toUpperCase()));
console.log("ab".concat("c", "d"), "abc".localeCompare("abd"), "a".localeCompare("B"), "\u00e4".localeCompare("z"), "x".codePointAt(5), "abc"[3], "abc".charAt(-1) === "", Number.isNaN("abc".charCodeAt(9)));
