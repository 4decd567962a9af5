// replace and replaceAll: functions with groups, $-patterns, named groups, empty matches, strings against expressions.
const date = "on 2024-03-15 and 1999-12-31";
const re = /(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)/g;
console.log(date.replace(re, "$<d>/$<m>/$<y>"), date.replace(re, "$3.$2.$1 [$&] $$ $4 $<no>|"), date.replace(/(\d)(\d)/, "$2$1$10$01$'$`"));
console.log(date.replace(re, (m, y, mo, d, at, all, groups) => `${m.length}:${y}${mo}${d}@${at}/${(all as string).length}/${(groups as { m: string }).m}`));
console.log("aaa".replaceAll("a", (m, at, all) => `${m}${at}${all}`), "aaa".replaceAll("", "-"), "aaa".replace("", "-"), "abc".replaceAll(/(?:)/g, "."));
console.log("x.y.z".replaceAll(".", "$&$&"), "x.y.z".replaceAll(".", "$$"), "x.y.z".replaceAll(".", "$`|$'"), "x.y.z".replace(".", () => "$&"));
console.log("a1b22".replace(/(\d)(\d)?/g, (_, a, b) => `<${a}${b === undefined ? "none" : b}>`), "a1b22".replace(/(\d)(\d)?/g, "<$1$2>"));
console.log("😀é".replace(/./gu, (c) => c.codePointAt(0)!.toString(16) + " "), "😀é".replace(/./g, "_"), "😀".replace(/(?:)/gu, "-"), "😀".replace(/(?:)/g, "-").length);
try {
  "a".replaceAll(/a/ as RegExp, "b");
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
const camel = (s: string): string => s.replace(/[-_](\w)/g, (_, c: string) => c.toUpperCase());
const kebab = (s: string): string => s.replace(/[A-Z]/g, (c, at: number) => (at ? "-" : "") + c.toLowerCase());
console.log(camel("border-top_width"), kebab("BorderTopWidth"), kebab(camel("a-b-c")));
let n = 0;
console.log("x x x".replace(/x/g, () => String(n++)), "x x".replace(/x/y, "y"), "abcabc".replace(/(?<=b)c/g, "C"), "abcabc".replace(/a(?!.*a)/, "A"));
const sticky = /a/gy;
sticky.lastIndex = 1;
console.log("aaba".replace(sticky, "_"), sticky.lastIndex, "aaba".search(/b/), "a,b;c".split(/([,;])/), "a,b;c".split(/([,;])/, 4));
