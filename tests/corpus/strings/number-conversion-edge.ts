// Strings as keys, in arithmetic comparison and in conditions.
const n = "10";
console.log(Number(n) > 9, n > "9", n.length * 2, parseInt(n, 2), n.padStart(4, "0"));
const words = ["10", "9", "1", "100", "a", "B"];
console.log([...words].sort(), [...words].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
console.log(words.map(Number), words.map((w) => parseInt(w, 16)));
console.log(words.indexOf("1"), words.join("").indexOf("1", 1));
console.log("a".concat("b", "c"), "x".concat(), "abc".at(NaN), "abc".charAt(1.7), "abc".indexOf("c", -Infinity));
console.log("abc".valueOf(), "abc".toString());
