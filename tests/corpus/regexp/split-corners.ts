// Splitting by expressions: empty matches, groups, limits, the ends of the text.
console.log("abc".split(/(?:)/), "abc".split(/(b)/), "abc".split(/(x)?b/), "".split(/a/), "".split(/a?/));
console.log("a1b2c3".split(/\d/), "a1b2c3".split(/\d/, 2), "a1b2c3".split(/(\d)/, 3), "a,b".split(/,/, 0));
console.log(",a,".split(/,/), "aaa".split(/a/), "aaa".split(/a*?/), "aaa".split(/a*/), "ab".split(/$/));
console.log("\ud83d\ude00x".split(/(?:)/u).length, "\ud83d\ude00x".split(/(?:)/).length);
console.log("a b  c".split(/\s+/), " a b ".split(/\s+/), "one\r\ntwo\nthree".split(/\r?\n/));
console.log("A1a1".split(/a/i), "axbxc".split(/x/y), "abc".split(/^/m), "a\nb".split(/^/m));
export {};
