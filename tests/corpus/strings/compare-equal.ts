// Equality by content, also of strings built at run time.
const a = "abc";
let b = "ab";
b += "c";
console.log(a === b, a !== b, a < b, a <= b);
const c = "xabcx".slice(1, 4);
console.log(a === c, c === "abc", c === "abd");
console.log("abc" < "abd", "abc" < "ab", "B" < "a", "10" < "9", "é" > "z");
const m = new Map<string, number>();
m.set(a, 1);
console.log(m.get(b), m.get(c));
switch (b) {
  case "abc":
    console.log("matched");
    break;
  default:
    console.log("not matched");
}
