// \p{...} and \P{...}: general categories, scripts, binary properties; in classes, negated, with flags i and v.
function show(label: string, pattern: RegExp, text: string): void {
  console.log(label, pattern.flags, JSON.stringify(text.match(new RegExp(pattern, pattern.flags.replace("g", "") + "g"))));
}

const text = "Ab9_ \u00e9\u00df\u0130\u0131 \u0416\u0436 \u03a9\u03c9\u2126 \u4e2d\u6587 \ud83d\ude00\ud83c\udf89 \u0661\u0662 \u00bd\u2163 \ud801\udc00\ud801\udc28 - \u2014 \u00a0\t\n\u200d";

show("L", /\p{L}+/u, text);
show("Lu", /\p{Lu}/u, text);
show("Ll", /\p{Lowercase_Letter}/u, text);
show("gc", /\p{General_Category=Decimal_Number}+/u, text);
show("N", /\p{N}/u, text);
show("P", /\p{Punctuation}/u, text);
show("Z", /\p{Z}/u, text);
show("Cc", /\p{Cc}/u, text);
show("not L", /\P{L}+/u, text);
show("Greek", /\p{Script=Greek}+/u, text);
show("Cyrl", /\p{sc=Cyrl}+/u, text);
show("scx", /\p{Script_Extensions=Latin}+/u, text);
show("Han", /\p{Script=Han}+/u, text);
show("emoji", /\p{Emoji_Presentation}/u, text);
show("pictographic", /\p{Extended_Pictographic}/u, text);
show("ascii", /\p{ASCII}+/u, text);
show("alphabetic", /\p{Alphabetic}+/u, text);
show("id", /\p{ID_Start}\p{ID_Continue}*/u, text);
show("white", /\p{White_Space}+/u, text);
show("any", /^\p{Any}+$/su, text);
show("upper", /\p{Uppercase}/u, text);

// In classes, beside ranges, negated.
show("class", /[\p{L}\p{N}_]+/u, text);
show("class range", /[\p{Lu}a-c-]+/u, text);
show("class not", /[^\p{L}\p{N}\s]+/u, text);
show("class of not", /[\P{L}b]+/u, text);
show("not not", /[^\P{L}]+/u, text);

// Case: the set folds, its complement was taken before.
show("i Lu", /\p{Lu}+/iu, text);
show("i Ll", /\p{Ll}+/iu, text);
show("i not Lu", /\P{Lu}+/iu, text);
show("i class", /[\p{Lu}]+/iu, text);
show("i class not", /[^\p{Lu}]+/iu, text);
show("i not Ll class", /[\P{Ll}]+/iu, text);

// Sets.
show("v", /\p{L}+/v, text);
show("v minus", /[\p{L}--\p{Script=Latin}]+/v, text);
show("v and", /[\p{L}&&\p{ASCII}]+/v, text);
show("v not", /\P{L}+/v, text);
show("v nested", /[[\p{Lu}\d]--[A-C]]+/v, text);
show("iv Lu", /\p{Lu}+/iv, text);
show("iv not Lu", /\P{Lu}+/iv, text);
show("iv class not", /[^\p{Lu}]+/iv, text);

// The source is what was written.
const pattern = /^[\p{Lu}\P{ASCII}]\p{Ll}$/u;
console.log(pattern.source, String(pattern), pattern.test("Ab"), pattern.test("ab"));
console.log(/\\p\{L\}/u.test("\\p{L}"), /[[]\p{Lu}[\]]/u.test("[A]"));
console.log("x-\u00e9t\u00e9 caf\u00e9".replace(/(?<=\P{L}|^)\p{Ll}/gu, (c) => c.toUpperCase()));
console.log("\ud800a\udc00".match(/\p{Cs}/gu)?.length, "\ud83d\ude00".match(/\p{Cs}/gu));

// Patterns of texts.
const words = new RegExp("\\p{L}[\\p{L}\\p{N}]*", "gu");
console.log(words.source, text.match(words)?.length, new RegExp(words, "giu").flags, RegExp("^\\P{Lu}", "v").test("a"));
try {
  console.log(new RegExp("\\p{No_Such_Property}", "u"));
} catch (error) {
  console.log((error as Error).name);
}
