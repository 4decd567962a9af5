// Phonetic codes, similarity measures, and the best match of a word.
const codes: Record<string, string> = { b: "1", f: "1", p: "1", v: "1", c: "2", g: "2", j: "2", k: "2", q: "2", s: "2", x: "2", z: "2", d: "3", t: "3", l: "4", m: "5", n: "5", r: "6" };
function soundex(word: string): string {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  let out = (letters[0] ?? "").toUpperCase();
  let last = codes[letters[0] ?? ""] ?? "";
  for (const c of letters.slice(1)) {
    const code = codes[c] ?? "";
    if (code !== "" && code !== last) out += code;
    if (c !== "h" && c !== "w") last = code;
  }
  return out.padEnd(4, "0").slice(0, 4);
}
const bigrams = (s: string): string[] => Array.from({ length: Math.max(0, s.length - 1) }, (_, i) => s.slice(i, i + 2));
function dice(a: string, b: string): number {
  const rest = bigrams(b);
  let hits = 0;
  for (const pair of bigrams(a)) {
    const at = rest.indexOf(pair);
    if (at >= 0) {
      hits++;
      rest.splice(at, 1);
    }
  }
  return (2 * hits) / Math.max(1, a.length - 1 + b.length - 1);
}
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, c] of [...a].entries()) row = row.reduce<number[]>((next, up, j) => (next.push(j === 0 ? i + 1 : Math.min(next[j - 1]! + 1, up + 1, row[j - 1]! + (c === b[j - 1] ? 0 : 1))), next), []);
  return row.at(-1)!;
};
console.log(["Robert", "Rupert", "Ashcraft", "Tymczak", "Pfister", "O'Hara", ""].map((w) => `${w}:${soundex(w)}`));
const names = ["serve", "server", "several", "sever", "severe", "reserve"];
for (const typed of ["sevrer", "serv", "severer", "x"]) console.log(typed, names.map((n) => [n, distance(typed, n), dice(typed, n).toFixed(2)].join("/")).join(" "), names.toSorted((a, b) => distance(typed, a) - distance(typed, b) || dice(typed, b) - dice(typed, a))[0]);
