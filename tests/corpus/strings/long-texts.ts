// Texts above 1 KiB that built-ins put together piece by piece: narrow and wide ones, used as keys, compared, cut and
// joined again while others come and go.
function checksum(text: string): number {
  let sum = 7;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) >>> 0;
  return sum;
}

const lengths = [1, 63, 64, 500, 1023, 1024, 1025, 4096, 9000];
const pieces = ["a", "\u00e9", "\u0416", "\ud83d\ude00", '"', "\n"];

const seen = new Map<string, number>();
for (const length of lengths) {
  for (const piece of pieces) {
    const parts = Array.from({ length }, (_, i) => (i % 97 === 96 ? "x" : piece));
    const joined = parts.join("");
    const same = parts.reduce((all, part) => all + part, "");
    const quoted = JSON.stringify({ text: joined });
    const back = (JSON.parse(quoted) as { text: string }).text;
    const replaced = joined.replaceAll("x", "--");
    const upper = joined.toUpperCase();
    const encoded = encodeURIComponent(joined);
    seen.set(joined, length);
    console.log(
      length,
      JSON.stringify(piece),
      joined.length,
      checksum(joined),
      joined === same,
      back === joined,
      quoted.length,
      checksum(replaced),
      checksum(upper),
      decodeURIComponent(encoded) === joined,
      seen.get(same),
      joined < replaced,
      joined.slice(-3) + replaced.slice(0, 3),
    );
  }
}

// The last piece makes a long narrow text wide.
const narrow = "n".repeat(3000);
const turned = [narrow, "\u2603", narrow].join("|");
console.log(turned.length, checksum(turned), turned.indexOf("\u2603"), checksum(turned.split("\u2603").join("")));

// Kept for long, among many that are not.
const kept: string[] = [];
for (let round = 0; round < 60; round++) {
  const text = JSON.stringify(Array.from({ length: 400 }, (_, i) => `${round}:${i}`));
  if (round % 7 === 0) kept.push(text);
}
console.log(kept.map(checksum).join(" "), seen.size);
