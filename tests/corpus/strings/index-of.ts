// indexOf, lastIndexOf, includes, startsWith, endsWith.
const s = "banana band";
console.log(s.indexOf("an"), s.indexOf("an", 2), s.indexOf("an", 4), s.indexOf("x"), s.indexOf(""));
console.log(s.indexOf("", 5), s.indexOf("", 100), s.indexOf("b", -5), s.indexOf("band"));
console.log(s.lastIndexOf("an"), s.lastIndexOf("an", 7), s.lastIndexOf("b", 0), s.lastIndexOf("x"), s.lastIndexOf(""));
console.log(s.includes("nan"), s.includes("nab"), s.includes(""), s.includes("ban", 1));
console.log(s.startsWith("ban"), s.startsWith("an"), s.startsWith("an", 1), s.startsWith(""));
console.log(s.endsWith("band"), s.endsWith("ban"), s.endsWith("banana", 6), s.endsWith(""));
