// Numbers as Roman numerals and as words.
const table: readonly (readonly [number, string])[] = [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];
function roman(n: number): string {
  let out = "";
  for (const [value, text] of table) {
    while (n >= value) {
      out += text;
      n -= value;
    }
  }
  return out;
}
function fromRoman(s: string): number {
  let n = 0;
  let i = 0;
  for (const [value, text] of table) {
    for (; s.startsWith(text, i); i += text.length) n += value;
  }
  return n;
}
console.log([1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999].map(roman).join(" "));
let ok = true;
for (let n = 1; n < 4000; n++) if (fromRoman(roman(n)) !== n) ok = false;
console.log(ok);
const ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
function words(n: number): string {
  if (n < 20) return ones[n]!;
  if (n < 100) return tens[Math.floor(n / 10) - 2]! + (n % 10 ? "-" + ones[n % 10]! : "");
  if (n < 1000) return words(Math.floor(n / 100)) + " hundred" + (n % 100 ? " and " + words(n % 100) : "");
  return words(Math.floor(n / 1000)) + " thousand" + (n % 1000 ? " " + words(n % 1000) : "");
}
console.log([0, 7, 13, 20, 42, 100, 101, 999, 1000, 12345].map(words).join("; "));
