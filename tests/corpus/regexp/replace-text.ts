// Regular expressions: replace text.
console.log("aXbXc".replace(/X/, "-"), "aXbXc".replace(/X/g, "-"), "abc".replace(/x/g, "-"));
console.log("John Smith".replace(/(\w+) (\w+)/, "$2 $1 [$&] [$`] [$'] $$ $3 $0 $01 $10"));
console.log("abc".replace(/(?:)/g, "."), "aaa".replace(/a*/g, "x"), "tel".replace(/(l)/, "$1$1$11"));
console.log("x".replaceAll(/x/g, "$&$&"), "a.b.c".replaceAll(".", "-"));
try {
  "x".replaceAll(/x/, "y");
} catch (error) {
  console.log(String(error));
}
export {};
