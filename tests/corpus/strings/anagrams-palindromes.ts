// Anagram groups, longest palindromes and common substrings with surrogates counted as units.
const words = ["listen", "silent", "enlist", "google", "elgoog", "abc", "cab", "x", "inlets"];
const groups = new Map<string, string[]>();
for (const w of words) {
  const key = [...w].sort().join("");
  groups.set(key, [...(groups.get(key) ?? []), w]);
}
for (const [key, group] of groups) if (group.length > 1) console.log(key, group.join());
function longest(s: string): string {
  let [from, size] = [0, 0];
  for (let c = 0; c < 2 * s.length - 1; c++) {
    let l = c >> 1;
    let r = l + (c & 1);
    while (l >= 0 && r < s.length && s[l] === s[r]) {
      l--;
      r++;
    }
    if (r - l - 1 > size) [from, size] = [l + 1, r - l - 1];
  }
  return s.substring(from, from + size);
}
for (const s of ["babad", "forgeeksskeegfor", "", "a", "abcd", "été"]) console.log(JSON.stringify(longest(s)));
function common(a: string, b: string): string {
  let best = "";
  for (let i = 0; i < a.length; i++) for (let j = a.length; j > i + best.length; j--) if (b.includes(a.slice(i, j))) best = a.slice(i, j);
  return best;
}
console.log(common("the quick brown", "a quick brow"), common("abc", "xyz") === "", common("😀😁", "😁😀").length);
const isPalindrome = (s: string): boolean => {
  const clean = s.toLowerCase().replace(/[^a-z0-9é]/g, "");
  return clean === [...clean].reverse().join("");
};
console.log(["A man, a plan, a canal: Panama", "no", "", "Ésé"].map(isPalindrome));
