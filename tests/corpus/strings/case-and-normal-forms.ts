// Case mappings that change lengths, normal forms, and comparisons between them.
const words = ["straße", "İstanbul", "ǅungla", "ΣΊΣΥΦΟΣ", "ﬁne", "ŉ", "ǰ", "αΣ", "αΣβ", "𐐀𐐨", "ß", "ı"];
for (const w of words) console.log(w, w.toUpperCase(), w.toLowerCase(), w.toUpperCase().length, w.toLowerCase().length, w.toUpperCase().toLowerCase() === w.toLowerCase());
const forms = ["e\u0301", "\u00e9", "\u1e9b\u0323", "ﬀ", "Å", "\u212b", "가", "\u1112\u1161\u11ab", "①", "ｶﾞ"];
for (const s of forms) console.log(["NFC", "NFD", "NFKC", "NFKD"].map((f) => [...s.normalize(f)].map((c) => c.codePointAt(0)!.toString(16)).join("+")));
console.log(forms[0] === forms[1], "e\u0301".normalize() === "\u00e9", "a".localeCompare("b"), "B".localeCompare("a"), "a".localeCompare("A"), "a" < "B", "10".localeCompare("9"));
try {
  "x".normalize("NFX");
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
console.log(" \u00a0\ufeff\u2003x\u2029\n".trim().length, "\u200bx".trim().length, "\u180ex".trim().length, " x ".trimStart() + "|", " x ".trimEnd() + "|");
const title = (s: string): string => s.replace(/\p{L}+/gu, (w) => w[0]!.toUpperCase() + w.slice(1).toLowerCase());
console.log(title("éCOLE des BEAUX-arts ßeta"), "ABC".toLocaleLowerCase(), "i".toLocaleUpperCase());
