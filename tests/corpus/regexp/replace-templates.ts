// Every form of `$` in a replacement, those that stand for themselves included.
const text = "john smith";
const pattern = /(?<first>\w+)\s(\w+)/;
for (const template of ["$2 $1", "$$1", "$&$&", "[$`|$']", "$0", "$3", "$10", "$01 $02", "$<first>!", "$<none>!", "$<first", "$", "$x", "$1$"])
  console.log(template, "->", text.replace(pattern, template), "|", text.replace(/(\w+)\s(\w+)/, template));
const many = /(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)/;
console.log("abcdefghijk".replace(many, "$11-$1-$10-$12-$011"));
console.log("aa".replace(/a/g, "$'"), "x".replace(/(y)?x/, "[$1]"), "ab".replace(/(?:)/g, "-"));
export {};
