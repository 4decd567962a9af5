// Comparison is by code units: supplementary characters come before U+FFFF, and prefixes before what they begin.
const words = ["z", "a", "\uffff", "😀", "ab", "", "é", "A", "aa", "\ud83d", "\u{10ffff}", "_"];
const sorted = [...words].sort();
console.log(sorted.map((word) => JSON.stringify(word)).join(" "));
for (let i = 1; i < sorted.length; i++) {
  const a = sorted[i - 1]!;
  const b = sorted[i]!;
  console.log(a < b, a <= b, a > b, a >= b, a === b);
}
console.log("10" < "9", 10 < 9, "a" < "B", "a".localeCompare("B") < 0);
let largest = "";
for (const word of words) if (word > largest) largest = word;
console.log(largest === "\uffff");
