// replace and replaceAll with string patterns and with functions.
console.log("aXbXc".replace("X", "-"), "aXbXc".replaceAll("X", "-"), "abc".replace("x", "y"));
console.log("abc".replace("", "_"), "abc".replaceAll("", "_"));
console.log("aaa".replaceAll("a", "aa"), "aaa".replaceAll("aa", "b"));
console.log("abc".replace("b", "[$&]"), "abc".replace("b", "$$"), "abc".replace("b", "$`|$'"));
console.log("price".replace("price", "$1"));
console.log("a-b-c".replaceAll("-", (m) => m + m));
console.log("x1y".replace("1", (m) => String(Number(m) + 1)));
