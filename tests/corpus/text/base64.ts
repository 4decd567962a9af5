// Base64 both ways over bytes, checked against a known vector.
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
function encode(b: Uint8Array): string {
  let out = "";
  for (let i = 0; i < b.length; i += 3) {
    const n = (b[i]! << 16) | ((b[i + 1] ?? 0) << 8) | (b[i + 2] ?? 0);
    out += alphabet[n >> 18]! + alphabet[(n >> 12) & 63]!;
    out += i + 1 < b.length ? alphabet[(n >> 6) & 63]! : "=";
    out += i + 2 < b.length ? alphabet[n & 63]! : "=";
  }
  return out;
}
function decode(s: string): Uint8Array {
  const clean = s.endsWith("==") ? s.slice(0, -2) : s.endsWith("=") ? s.slice(0, -1) : s;
  const out = new Uint8Array((clean.length * 3) >> 2);
  let bits = 0;
  let count = 0;
  let at = 0;
  for (const c of clean) {
    bits = ((bits << 6) | alphabet.indexOf(c)) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      out[at++] = bits >> count;
    }
  }
  return out;
}
const enc = new TextEncoder();
for (const s of ["", "f", "fo", "foo", "foob", "fooba", "foobar", "h\u00e9漢😀"]) {
  const e = encode(enc.encode(s));
  console.log(e, new TextDecoder().decode(decode(e)) === s);
}
