// Wildcard matching, run-length coding, and a word count.
function match(p: string, s: string): boolean {
  if (p === "") return s === "";
  if (p[0] === "*") return match(p.slice(1), s) || (s !== "" && match(p, s.slice(1)));
  return s !== "" && (p[0] === "?" || p[0] === s[0]) && match(p.slice(1), s.slice(1));
}
for (const [p, s] of [["*.ts", "main.ts"], ["*.ts", "main.js"], ["a?c*", "abcdef"], ["*", ""], ["?", ""], ["a*b*c", "aXXbYYc"]] as const) console.log(p, s, match(p, s));
function rle(s: string): string {
  let out = "";
  for (let i = 0; i < s.length; ) {
    let j = i;
    while (j < s.length && s[j] === s[i]) j++;
    out += (j - i > 1 ? String(j - i) : "") + s[i]!;
    i = j;
  }
  return out;
}
const unrle = (s: string): string => {
  let out = "";
  let n = "";
  for (const c of s) {
    if (c >= "0" && c <= "9") n += c;
    else {
      out += c.repeat(n === "" ? 1 : Number(n));
      n = "";
    }
  }
  return out;
};
for (const s of ["aaabccd", "", "abc", "z".repeat(12)]) console.log(rle(s), unrle(rle(s)) === s);
const text = "the cat and the dog and the bird";
const freq = text.split(" ").reduce((m, w) => m.set(w, (m.get(w) ?? 0) + 1), new Map<string, number>());
console.log([...freq].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([w, n]) => `${w}=${n}`).join(" "));
