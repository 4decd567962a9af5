// Regular expressions: grown match.
const match = /b(c)/.exec("abc");
if (match) {
  match.push("more", "and", "more", "of", "it");
  console.log(match, match.index, match.length);
  match.length = 1;
  console.log(match, match.index);
  match.index = 7;
  console.log(match.index, match.slice(), match.concat(["x"]));
}
export {};
