// Runs over texts of 16-bit units: members above 255, surrogates with and without flag u.
const text = "abc\u0153\u4e16\u754c \ud83d\ude00\ud83d\ude01x\ud83d";
const patterns = [/[a-z]+/, /[^a-z]+/, /\S+/, /\S+/u, /[\u4e00-\u9fff]+/, /.{8}/, /.{8}/u, /.+x/u, /[^x]+$/u, /\W{2,3}/u];
for (const pattern of patterns) {
  const found = pattern.exec(text);
  console.log(pattern.source, pattern.flags, found?.index, found?.[0].length, found && [...found[0]].length);
}
for (const part of text.matchAll(/[\ud83d]|./gu)) console.log(part.index, part[0].length);
export {};
