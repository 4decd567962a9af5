// Templates of replacements where the pattern is a string: $$, $&, $`, $', and what is no template.
const text = "one two three two";
for (const template of ["[$&]", "$$", "$`", "$'", "$1", "$0", "$", "$<name>", "$&$&", "a$$$&b", "$ &"]) {
  console.log(template, "|", text.replace("two", template), "|", text.replaceAll("two", template));
}
console.log("abc".replace("", "_"), "abc".replaceAll("", "_"), "abc".replace("x", "$&"));
console.log("aaa".replaceAll("aa", "b"), "aaaa".replaceAll("aa", "[$`|$']"));
console.log(
  text.replaceAll("two", (match, at, whole) => `${match.toUpperCase()}@${at}/${whole.length}`),
  text.replace("t", (match) => `<${match}$&>`),
);
console.log("é😀".replaceAll("😀", "$`$&$'"));
