// Encodings written by hand over bytes: base32, base58 by bigint, hexadecimal, and their inverses.
const A32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function to32(bytes: Uint8Array): string {
  let [bits, value, out] = [0, 0, ""];
  for (const byte of bytes) {
    value = (value << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) out += A32[(value >>> (bits - 5)) & 31];
    value &= (1 << bits) - 1;
  }
  if (bits > 0) out += A32[(value << (5 - bits)) & 31];
  return out.padEnd(Math.ceil(out.length / 8) * 8, "=");
}
function from32(text: string): Uint8Array {
  const clean = text.replace(/=+$/, "");
  const out = new Uint8Array(Math.floor((clean.length * 5) / 8));
  let [bits, value, n] = [0, 0, 0];
  for (const c of clean) {
    const at = A32.indexOf(c.toUpperCase());
    if (at < 0) throw new SyntaxError(`no digit: ${c}`);
    value = ((value << 5) | at) & 0xfff;
    if ((bits += 5) >= 8) out[n++] = value >>> (bits -= 8);
  }
  return out;
}
const A58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const to58 = (bytes: Uint8Array): string => {
  let n = bytes.reduce((all, byte) => all * 256n + BigInt(byte), 0n);
  let out = "";
  for (; n > 0n; n /= 58n) out = A58[Number(n % 58n)] + out;
  return "1".repeat(bytes.findIndex((b) => b !== 0) === -1 ? bytes.length : bytes.findIndex((b) => b !== 0)) + out;
};
const encoder = new TextEncoder();
for (const text of ["", "f", "fo", "foo", "foob", "fooba", "foobar", "\0\0\u00ff", "\u4e2d\u{1f600}"]) {
  const bytes = encoder.encode(text);
  console.log(JSON.stringify(text), to32(bytes), new TextDecoder().decode(from32(to32(bytes))) === text, to58(bytes), Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join(""));
}
try {
  from32("A1");
} catch (e) {
  console.log(String(e));
}
