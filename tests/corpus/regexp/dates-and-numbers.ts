// Numbers and dates found in running text, with boundaries, signs and groups that may be missing.
const NUMBER = /(?<![\w.])[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.]*\w)/g;
const text = "between -5 and 1,234.5e3 or 12.5.1, x9, 7% 0.001 (42) 1,23 3e5 +8 .5 5.";
console.log([...text.matchAll(NUMBER)].map((m) => [m.index, m[0], Number(m[0].replaceAll(",", ""))].join(":")));
const DATE = /\b(?:(?<y>\d{4})-(?<m>\d\d?)-(?<d>\d\d?)|(?<d2>\d\d?)\.(?<m2>\d\d?)\.(?<y2>\d{4}|\d\d)?)(?:[T ](?<h>\d\d?):(?<min>\d\d))?/g;
for (const { 0: all, groups } of "2024-02-29 and 1.3.24 at 7.12. or 2023-1-5T08:30, 31.12.1999 23:59 99-9-9".matchAll(DATE)) {
  const g = groups!;
  const year = Number(g.y ?? g.y2 ?? 2000);
  console.log(all, [year < 100 ? year + 2000 : year, g.m ?? g.m2, g.d ?? g.d2].map(Number), g.h === undefined ? "no time" : `${g.h}h${g.min}`);
}
console.log("a,b;c d".split(/[,;\s]/), "2024-01-02".replace(/(\d+)-(\d+)-(\d+)/, "$3.$2.$1"), /^(?!.*\b(?:foo|bar)\b).*$/.test("a foobar"), /^(?!.*\b(?:foo|bar)\b).*$/.test("a foo bar"));
