// The four forms: composition, order of marks, compatibility, syllables, what composition leaves apart.
const hex = (text: string): string => [...text].map((c) => c.codePointAt(0)!.toString(16)).join(" ");
const texts = [
  "Å", "A\u030a", "\u212b", "ﬁ", "①½", "ｶﾞ", "한글", "\u1112\u1161\u11ab", "\u1112\u1161\u11ab\u11ab", "각\u11a8",
  "e\u0323\u0302", "e\u0302\u0323", "\u1ec7", "a\u0315\u0300\u05ae\u0316b", "\u0344", "\u0958", "\u2adc", "\u1e9b\u0323",
  "ϓ", "Ⅷ ㎏", "\ufdfa", "\u0300e", "e\u0300\u0300", "\u0cc6\u0cc2\u0cd5", "𝅗𝅥", "𝑨𝟙", "豈", "你好", "\ud800\u0301", "", "plain ASCII",
];
for (const text of texts) {
  console.log(hex(text), "|", hex(text.normalize()), "|", hex(text.normalize("NFD")), "|", hex(text.normalize("NFKC")), "|", hex(text.normalize("NFKD")));
}
for (const form of ["NFX", "nfc", "", "null"]) {
  try {
    console.log("a".normalize(form));
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
console.log("x".normalize(undefined), "Ｆｕｌｌ".normalize("NFKC"), "naïve café".normalize("NFD").replace(/[\u0300-\u036f]/g, ""));
