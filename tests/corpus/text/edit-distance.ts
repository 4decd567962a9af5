// Levenshtein distance, longest common subsequence, anagrams.
function distance(a: string, b: string): number {
  let prev = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min(prev[j]! + 1, row[j - 1]! + 1, prev[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    prev = row;
  }
  return prev[b.length]!;
}
console.log(distance("kitten", "sitting"), distance("", "abc"), distance("same", "same"), distance("flaw", "lawn"));
function lcs(a: string, b: string): string {
  const best = Array.from({ length: a.length + 1 }, () => new Array<string>(b.length + 1).fill(""));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      if (a[i - 1] === b[j - 1]) best[i]![j] = best[i - 1]![j - 1]! + a[i - 1]!;
      else best[i]![j] = best[i - 1]![j]!.length >= best[i]![j - 1]!.length ? best[i - 1]![j]! : best[i]![j - 1]!;
    }
  }
  return best[a.length]![b.length]!;
}
console.log(lcs("AGGTAB", "GXTXAYB"), lcs("abc", "xyz") === "");
const groups = new Map<string, string[]>();
for (const w of ["eat", "tea", "tan", "ate", "nat", "bat"]) {
  const k = [...w].sort().join("");
  groups.set(k, [...(groups.get(k) ?? []), w]);
}
console.log([...groups.values()]);
