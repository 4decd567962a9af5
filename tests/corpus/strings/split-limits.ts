// split by a string: limits, the empty separator, separators at the edges.
const show = (parts: string[]): void => console.log(parts.length, JSON.stringify(parts));
show("a,b,c".split(","));
show("a,b,c".split(",", 2));
show("a,b,c".split(",", 0));
show("a,b,c".split(",", -1));
show("a,b,c".split(",", 2 ** 32 + 1));
show(",a,,b,".split(","));
show("abc".split(""));
show("abc".split("", 2));
show("".split(""));
show("".split(","));
show("abc".split("abc"));
show("aXXbXXc".split("XX"));
show("aaaa".split("aa"));
show("x😀y".split(""));
show("x😀y".split("😀"));
console.log("1 2 3".split(" ").map(Number).reduce((a, b) => a + b));
