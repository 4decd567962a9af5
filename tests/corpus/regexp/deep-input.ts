// Regular expressions: deep input.
const long = "ab".repeat(50000);
console.log(/^(?:ab)*$/.test(long), /^(a|b)*$/.test(long), /(?:a|b)*?c/.test(long.slice(0, 2000)), /^(?:(?=a)ab)+$/.exec(long)?.[0].length);
console.log(/(x+x+)+y/.test("x".repeat(18)), /^(\w+\s?)*$/.test("some words here"));
export {};
