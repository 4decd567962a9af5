// Regular expressions: assertions.
console.log("a\nb".match(/^b/), "a\nb".match(/^b/m)?.index, "a\nb".match(/a$/), "a\nb".match(/a$/m)?.index);
console.log("one two".match(/\b\w/g), "one".match(/\B\w/g), /\bfoo\b/.test("a foo."), /^$/.test(""));
console.log(/a(?=b)/.exec("ab"), /a(?!b)/.exec("abac")?.index, /(?=(a+))a*b\1/.exec("baaabac"), /(?!(a))b/.exec("b"));
export {};
