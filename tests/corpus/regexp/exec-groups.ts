// Regular expressions: exec groups.
const match = /(\d+)(?:-(\d+))?(x)?/.exec("ab 12-34");
console.log(match);
if (match) {
  console.log(match.index, match.input, match.length, match[0], match[3], match.groups);
  const [whole, first, second = "none", third = "none"] = match;
  console.log(whole, first, second, third);
  console.log(Object.keys(match), "index" in match, JSON.stringify(match));
}
console.log(/x/.exec("abc"));
export {};
