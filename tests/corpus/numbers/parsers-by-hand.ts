// Parsing and printing numbers in other notations, with digits, signs and exponents checked by hand.
const roman: [string, number][] = [["M", 1000], ["CM", 900], ["D", 500], ["CD", 400], ["C", 100], ["XC", 90], ["L", 50], ["XL", 40], ["X", 10], ["IX", 9], ["V", 5], ["IV", 4], ["I", 1]];
const toRoman = (n: number): string => roman.reduce(([out, rest], [s, v]) => [out + s.repeat(Math.floor(rest / v)), rest % v] as [string, number], ["", n] as [string, number])[0];
const fromRoman = (s: string): number => [...s].reduce((sum, c, i, all) => {
  const v = (x: string | undefined): number => roman.find(([r]) => r === x)?.[1] ?? 0;
  return sum + (v(c) < v(all[i + 1]) ? -v(c) : v(c));
}, 0);
console.log([1, 4, 9, 14, 40, 90, 400, 1994, 3999].map((n) => [toRoman(n), fromRoman(toRoman(n)) === n].join()));
function parseSize(text: string): number {
  const m = /^\s*(\d+(?:\.\d+)?)\s*([kmgt]?)(i?)b?\s*$/i.exec(text);
  if (!m) return NaN;
  return Number(m[1]) * (m[3] ? 1024 : 1000) ** "kmgt".indexOf(m[2]!.toLowerCase() || "-").valueOf() ** 1 * (m[2] ? (m[3] ? 1024 : 1000) : m[2] === "" ? (m[3] ? 1024 : 1000) : 1);
}
console.log(["1k", "1.5MiB", "2 GB", "10", "3tib", "x", "1 kk", ""].map(parseSize));
const human = (n: number): string => {
  const units = ["B", "KiB", "MiB", "GiB"];
  let i = 0;
  let v = n;
  while (Math.abs(v) >= 1024 && i < units.length - 1) [v, i] = [v / 1024, i + 1];
  return `${v.toFixed(i === 0 ? 0 : 1)} ${units[i]}`;
};
console.log([0, 1023, 1024, -1536, 1048575, 5e9, 1e15].map(human), (1234.5678).toFixed(1), (0.00001).toString(), (1e-7).toFixed(10), (25).toString(2), (-255).toString(16), (0.5).toString(8), 1e300 * 10, 5e-324 / 2);
