// Regular expressions: split.
console.log("a, b;c".split(/[,;]\s*/), "abc".split(/(b)/), "abc".split(/(?:)/), "abc".split(/(?:)/, 2));
console.log("".split(/x/), "".split(/(?:)/), "ab".split(/a/), "ab".split(/b/), "aXbXc".split(/X/, 2));
console.log("A<B>bold</B>and".split(/<(\/)?([^<>]+)>/), "a1b2".split(/\d/), "😀a".split(/(?:)/u));
export {};
