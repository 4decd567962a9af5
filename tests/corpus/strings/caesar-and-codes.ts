// Char codes in arithmetic: Caesar, ROT13, run-length, base64 by hand, hex dumps.
const shift = (text: string, by: number): string =>
  text.replace(/[a-z]/gi, (c) => {
    const base = c <= "Z" ? 65 : 97;
    return String.fromCharCode(((((c.charCodeAt(0) - base + by) % 26) + 26) % 26) + base);
  });
console.log(shift("Hello, World! xyz", 3), shift(shift("Hello, World! xyz", 3), -3), shift("abc", -29));
const encode = (s: string): string => {
  let out = "";
  for (let i = 0; i < s.length; ) {
    let n = 1;
    while (s[i + n] === s[i]) n++;
    out += n > 1 ? `${n}${s[i]}` : s[i];
    i += n;
  }
  return out;
};
const decode = (s: string): string => s.replace(/(\d+)(\D)/g, (_, n: string, c: string) => c.repeat(+n));
for (const s of ["aaabccd", "", "x", "zzzzzzzzzzzz"]) console.log(encode(s), decode(encode(s)) === s);
const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
function base64(bytes: Uint8Array): string {
  let out = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3);
    out += digits[a >> 2]! + digits[((a & 3) << 4) | ((b ?? 0) >> 4)]!;
    out += b === undefined ? "==" : digits[((b & 15) << 2) | ((c ?? 0) >> 6)]! + (c === undefined ? "=" : digits[c & 63]!);
  }
  return out;
}
for (const s of ["", "f", "fo", "foo", "Grüße €"]) console.log(base64(new TextEncoder().encode(s)));
const dump = (s: string): string => [...new TextEncoder().encode(s)].map((b) => b.toString(16).padStart(2, "0")).join(" ");
console.log(dump("añ😀\u0000\u007f"));
