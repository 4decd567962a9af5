// Regular expressions: unicode sets.
console.log(/[[a-z]--[aeiou]]/v.exec("aeb")?.[0], /[[a-f]&&[d-z]]+/v.exec("abcdefg")?.[0], /[\q{abc|d}x]/v.exec("zabc")?.[0]);
console.log(/^[\w--\d]+$/v.test("abc"), /^[\w--\d]+$/v.test("ab1"), /[^\d\s]/v.exec("1 a")?.[0], /[A-Z]/iv.test("q"));
export {};
