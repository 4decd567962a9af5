// console.log with no, one and several arguments of the primitive types.
console.log();
console.log("");
console.log("a", "b", "c");
console.log(1, 2, 3);
console.log(true, false);
console.log(undefined, null);
console.log("mixed", 1, true, null, undefined, -5);
console.log("trailing space ", "x");
console.log("tab\there", "newline\nhere");
console.log("quote \" and ' and \\ backslash");
