// Code units, code points, and what cuts through pairs; comparison, reversal and counting.
const text = "a\u00e9\u4e2d\ud83d\ude00e\u0301\ud83d\udc68\u200d\ud83d\udc69z";
console.log(text.length, [...text].length, text.normalize("NFC").length, Array.from(text, (c) => c.codePointAt(0)!.toString(16)).join(" "));
for (let i = -2; i < text.length + 2; i += 3) console.log(i, JSON.stringify(text.at(i)), JSON.stringify(text.slice(i, i + 2)), text.codePointAt(i), JSON.stringify(text.substring(i, 3)), JSON.stringify(text.substr(i, 2)));
const reversed = [...text].reverse().join("");
console.log(JSON.stringify(reversed), reversed.length === text.length, JSON.stringify(text.split("").reverse().join("")).length);
console.log(text.isWellFormed(), text.indexOf("\ude00"), text.lastIndexOf("\ud83d"), text.includes("\u4e2d\ud83d"), text.startsWith("\u00e9", 1), text.endsWith("z"), text.search(/\p{Emoji_Presentation}/u));
console.log("\u00df".toUpperCase(), "\u0130".toLowerCase().length, "\u03a3\u03a3".toLowerCase(), "\ufb01".toUpperCase(), "I".toLowerCase(), "\u{10400}".toLowerCase() === "\u{10428}");
console.log(["\u00e9", "e", "f", "\u0301", "Z", "a", "\ud83d\ude00", "\uff5e"].sort().map((s) => s.codePointAt(0)), "a" < "B", "\ud83d\ude00" < "\uff5e");
console.log(String.fromCodePoint(0x1f600, 65), String.fromCharCode(0xd83d, 0xde00, 0x10041), "abc".padStart(7, "\ud83d\ude00").length, "x".repeat(0) === "", "\t x\u00a0\ufeff".trim().length);
