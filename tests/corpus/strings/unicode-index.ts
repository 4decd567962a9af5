// UTF-16 code units, surrogate pairs and lone surrogates.
const s = "a😀é漢z";
console.log(s.length, s.charCodeAt(1).toString(16), s.charCodeAt(2).toString(16), s.codePointAt(1), s.codePointAt(2));
console.log([...s], [...s].length, s.split("").length);
for (const c of s) console.log(c, c.length, c.codePointAt(0)!.toString(16));
const lone = s[1]!;
console.log(lone.length, lone.charCodeAt(0), lone === "\ud83d", lone + s[2]! === "😀", JSON.stringify(lone));
console.log(s.slice(0, 2).length, s.indexOf("😀"), s.indexOf("é"), s.indexOf("漢"), s.lastIndexOf("z"));
console.log(String.fromCodePoint(0x1f600), String.fromCharCode(0xd83d, 0xde00), String.fromCodePoint(0x10ffff).length);
console.log("é".length, "e\u0301".length, ("é" as string) === "e\u0301", "\u{1F468}\u200D\u{1F469}".length);
try {
  String.fromCodePoint(0x110000);
} catch (e) {
  console.log((e as Error).name + ": " + (e as Error).message);
}
