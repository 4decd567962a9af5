// escape and unescape of annex B.
let unchanged = "";
for (let unit = 0; unit < 128; unit++) {
  const text = String.fromCharCode(unit);
  if (escape(text) === text) unchanged += text;
}
console.log(unchanged);
for (const text of ["a b", "é", "Ā", "😀", "100%", "\u0000\n", "ÿ\u0100", ""]) {
  const escaped = escape(text);
  console.log(escaped, unescape(escaped) === text, escaped.length);
}
for (const text of ["%41%u0042", "%", "%4", "%4g", "%u", "%u12", "%u004", "%u00e9", "%%41", "%uD83D%uDE00", "%E9", "%e9x"])
  console.log(text, JSON.stringify(unescape(text)));
