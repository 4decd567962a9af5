// Formatting by hand: thousands, percents, sizes, durations, roman numbers.
const group = (n: number): string => n.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
const size = (bytes: number): string => {
  const units = ["B", "KiB", "MiB", "GiB"];
  let at = 0;
  while (bytes >= 1024 && at < units.length - 1) {
    bytes /= 1024;
    at++;
  }
  return `${at === 0 ? bytes : bytes.toFixed(1)} ${units[at]}`;
};
const duration = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((n) => String(n).padStart(2, "0")).join(":");
for (const n of [0, 999, 1000, 1234567.891, -9876.5]) console.log(group(n), n.toLocaleString());
for (const n of [0, 1023, 1024, 1536, 1048576, 5e9, 2e12]) console.log(size(n));
for (const n of [0, 59, 60, 3599, 3600, 86399]) console.log(duration(n));
const roman: [number, string][] = [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];
const toRoman = (n: number): string => roman.reduce((text, [value, letters]) => {
  const times = Math.floor(n / value);
  n -= times * value;
  return text + letters.repeat(times);
}, "");
console.log([1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999].map(toRoman));
console.log([0.1234, 1, 0.5].map((x) => `${(x * 100).toFixed(1)}%`), (0.000001234).toExponential(2), (255).toString(16).padStart(4, "0"));
