// Regular expressions: match method.
console.log("a1b22".match(/\d+/g), "abc".match(/\d/g), "abc".match(/b/), "abc".match(/x/));
console.log("aaa".match(/a*?/g), "a😀b".match(/(?:)/gu)?.length, "x.y".match(".")?.[0]);
const re = /a/g;
re.lastIndex = 3;
console.log("aa".match(re), re.lastIndex);
export {};
