// Numbers as Roman numerals and English words, and back; invalid numerals are refused.
const numerals: readonly (readonly [number, string])[] = [
  [1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"],
];
function toRoman(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 3999) throw new RangeError(`${n} has no numeral`);
  let out = "";
  for (const [value, letters] of numerals) {
    out += letters.repeat(Math.floor(n / value));
    n %= value;
  }
  return out;
}
function fromRoman(text: string): number {
  let rest = text;
  let total = 0;
  for (const [value, letters] of numerals) {
    while (rest.startsWith(letters)) {
      total += value;
      rest = rest.slice(letters.length);
    }
  }
  return rest === "" && total > 0 && total < 4000 && toRoman(total) === text ? total : NaN;
}
for (const n of [1, 4, 9, 14, 40, 99, 444, 1666, 1994, 2024, 3999]) console.log(n, toRoman(n), fromRoman(toRoman(n)));
console.log(["IIII", "VX", "", "ABC", "MCMXCIVI", "IM"].map(fromRoman));
let wrong = 0;
for (let n = 1; n < 4000; n++) if (fromRoman(toRoman(n)) !== n) wrong++;
console.log(wrong);
for (const bad of [0, -1, 1.5, NaN, 4000]) try { toRoman(bad); } catch (e) { console.log(String(e)); }
const ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
function words(n: number): string {
  if (n < 0) return `minus ${words(-n)}`;
  if (n < 20) return ones[n]!;
  if (n < 100) return tens[Math.trunc(n / 10)]! + (n % 10 ? `-${ones[n % 10]}` : "");
  for (const [size, name] of [[1e12, "trillion"], [1e9, "billion"], [1e6, "million"], [1000, "thousand"], [100, "hundred"]] as const) {
    if (n < size) continue;
    const rest = n % size;
    return `${words(Math.trunc(n / size))} ${name}${rest ? (rest < 100 ? " and " : " ") + words(rest) : ""}`;
  }
  return "";
}
for (const n of [0, 13, 20, 85, 100, 101, 999, 1000, 1001, 12_345, 1_000_000, 7_000_000_019, -42, 999_999_999_999]) console.log(n, words(n));
