// Two ways to find all occurrences of a text, checked against indexOf.
function failure(pattern: string): number[] {
  const table = [0];
  for (let i = 1, k = 0; i < pattern.length; i++) {
    while (k > 0 && pattern[i] !== pattern[k]) k = table[k - 1]!;
    if (pattern[i] === pattern[k]) k++;
    table.push(k);
  }
  return table;
}
function kmp(text: string, pattern: string): number[] {
  const table = failure(pattern);
  const found: number[] = [];
  for (let i = 0, k = 0; i < text.length; i++) {
    while (k > 0 && text[i] !== pattern[k]) k = table[k - 1]!;
    if (text[i] === pattern[k]) k++;
    if (k === pattern.length) {
      found.push(i - k + 1);
      k = table[k - 1]!;
    }
  }
  return found;
}
function rabinKarp(text: string, pattern: string): number[] {
  const base = 257;
  const mod = 1_000_003;
  const m = pattern.length;
  let want = 0;
  let have = 0;
  let power = 1;
  for (let i = 0; i < m; i++) {
    want = (want * base + pattern.charCodeAt(i)) % mod;
    have = (have * base + text.charCodeAt(i)) % mod;
    if (i > 0) power = (power * base) % mod;
  }
  const found: number[] = [];
  for (let i = 0; i + m <= text.length; i++) {
    if (have === want && text.startsWith(pattern, i)) found.push(i);
    have = ((have - ((text.charCodeAt(i) * power) % mod) + mod) * base + text.charCodeAt(i + m)) % mod;
    if (Number.isNaN(have)) break;
  }
  return found;
}
function byIndexOf(text: string, pattern: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1)) found.push(at);
  return found;
}
for (const [text, pattern] of [
  ["abracadabra abracadabra", "abra"],
  ["aaaaaa", "aa"],
  ["mississippi", "issi"],
  ["no match here", "xyz"],
  ["naïve naïf", "naï"],
] as const) {
  const results = [kmp, rabinKarp, byIndexOf].map((f) => JSON.stringify(f(text, pattern)));
  console.log(pattern, results[0], results.every((r) => r === results[0]));
}
