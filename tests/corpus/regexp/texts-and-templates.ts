// Replacement texts with $ are taken apart once per call; characters in a row are compared as one text.
const line = "2024-05-17 to 2024-06-01";
console.log(line.replace(/(\d+)-(\d+)-(\d+)/g, "$3.$2.$1"));
console.log(line.replace(/(?<year>\d+)-(?<month>\d+)/g, "[$<month>/$<year>|$<none>|$1$$$&]"));
console.log(line.replace(/ to /, "<$`|$'>"), line.replace(/to/g, "$"), line.replace(/to/g, "$$$"));
console.log("abc".replace(/(a)|(z)/g, "$1-$2-$3-$10-$01-$0"), "abc".replace(/b/, "$<x>$1"));
console.log("aXbXc".replaceAll(/X/g, "$`$'"), "é\u{1f600}x".replace(/(x)/, "$`$1$'"));

// The text at the end, cut short, wide, behind a run and in a lookbehind.
console.log(/abcd/.exec("abcabc"), /abc$/.exec("ababc")?.index, /(?:ab)+abc/.exec("ababababc")?.[0]);
console.log(/\u4e2d\u6587!/.exec("x中文!")?.index, /é€/.test("é€"), /é€/.test("éx"));
console.log(/a*ab/.exec("aaab")?.[0], /a+bc/.exec("aabaabc")?.[0], /(?<=foo)bar/.exec("xfoobar")?.index);
console.log(/abc/i.exec("xABC")?.[0], /😀a/u.exec("-😀a")?.index, /(ab|abc)(cd|d)/.exec("abcd")?.join());

// Registers are used again: earlier results stay as they were.
const word = /(\w+)@(\w+)?/g;
const results: (string | undefined)[][] = [];
for (let found = word.exec("a@b c@ d@e"); found !== null; found = word.exec("a@b c@ d@e"))
  results.push([...found]);
console.log(JSON.stringify(results), /(\w)(x)?/.test("ab"), /(\w)(x)?/.exec("b")?.length);
console.log("a1b22c".split(/(\d)(\d)?/), "k=v;w".replace(/(\w)=(\w)|w/g, (...all) => JSON.stringify(all)));
const inner = "a-b-c".replace(/-/g, (dash) => (/(b)/.test("abc") ? `${dash}${"xbx".match(/(b)(y)?/)?.length}` : ""));
console.log(inner);
