// Sorting texts by length, by numbers within them, by the end, and by several keys.
const names = ["file10", "file2", "File1", "file1", "img12", "img3", "z", "aa", "b"];
const byLength = names.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
console.log(byLength);
function natural(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const x = left[i]!;
    const y = right[i]!;
    if (x === y) continue;
    if (/^\d/.test(x) && /^\d/.test(y)) return Number(x) - Number(y);
    return x < y ? -1 : 1;
  }
  return left.length - right.length;
}
console.log(names.toSorted(natural));
const reversed = (text: string): string => [...text].reverse().join("");
console.log(names.toSorted((a, b) => (reversed(a) < reversed(b) ? -1 : 1)));
console.log(names.map((name, i) => ({ name, i })).sort((a, b) => a.name.charCodeAt(0) - b.name.charCodeAt(0)).map(({ i }) => i));
console.log(names.toSorted().join() === [...names].sort().join(), names.toSorted((a, b) => b.localeCompare(a))[0]);
