// split by string, and join.
console.log("a,b,c".split(","), "a,b,c".split(",").length);
console.log("abc".split(""), "".split(","), "".split("").length);
console.log(",a,,b,".split(","), "abc".split("x"), "abc".split("abc"));
console.log("a--b--c".split("--"), "a,b,c,d".split(",", 2), "a,b".split(",", 0));
console.log([1, 2, 3].join(), [1, 2, 3].join(""), [1, 2, 3].join(" - "), ["x"].join(","));
console.log("one two three".split(" ").reverse().join(" "));
const empty: string[] = [];
console.log(empty.join(",") === "");
