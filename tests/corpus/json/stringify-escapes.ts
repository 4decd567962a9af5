// Which characters JSON.stringify writes as escapes.
let escaped = 0;
for (let unit = 0; unit < 0x10000; unit++) {
  const text = JSON.stringify(String.fromCharCode(unit));
  if (text.length > 3) {
    escaped++;
    if (unit < 0x80) console.log(unit, text);
  }
}
console.log(escaped);
console.log(JSON.stringify("😀"), JSON.stringify("\ud83d"), JSON.stringify("\ude00\ud83d"), JSON.stringify("\u2028"));
console.log(JSON.stringify({ 'quote"key': 1, "back\\slash": 2, "new\nline": 3, "é": 4 }));
console.log(JSON.parse('"\\u0041\\n\\ud83d\\ude00\\/"'), JSON.parse('"\\ud800"').length);
