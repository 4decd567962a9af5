// SHA-256 with 32-bit arithmetic.
function primes(n: number): number[] {
  const found: number[] = [];
  for (let c = 2; found.length < n; c++) if (found.every((p) => c % p !== 0)) found.push(c);
  return found;
}
const fraction = (x: number): number => ((x - Math.floor(x)) * 4294967296) >>> 0;
const k = Uint32Array.from(primes(64), (p) => fraction(Math.cbrt(p)));
const rotr = (x: number, n: number): number => (x >>> n) | (x << (32 - n));
function sha256(message: Uint8Array): string {
  const h = Uint32Array.from(primes(8), (p) => fraction(Math.sqrt(p)));
  const padded = new Uint8Array(((message.length + 72) >> 6) << 6);
  padded.set(message);
  padded[message.length] = 0x80;
  new DataView(padded.buffer).setUint32(padded.length - 4, message.length * 8);
  const view = new DataView(padded.buffer);
  const w = new Uint32Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + i * 4);
    for (let i = 16; i < 64; i++) {
      const a = w[i - 15]!;
      const b = w[i - 2]!;
      w[i] = w[i - 16]! + (rotr(a, 7) ^ rotr(a, 18) ^ (a >>> 3)) + w[i - 7]! + (rotr(b, 17) ^ rotr(b, 19) ^ (b >>> 10));
    }
    const v = h.slice();
    for (let i = 0; i < 64; i++) {
      const e = v[4]!;
      const a = v[0]!;
      const t1 = (v[7]! + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + ((e & v[5]!) ^ (~e & v[6]!)) + k[i]! + w[i]!) | 0;
      const t2 = ((rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + ((a & v[1]!) ^ (a & v[2]!) ^ (v[1]! & v[2]!))) | 0;
      v.copyWithin(1, 0, 7);
      v[4] = v[4]! + t1;
      v[0] = t1 + t2;
    }
    for (let i = 0; i < 8; i++) h[i] = h[i]! + v[i]!;
  }
  return [...h].map((n) => n.toString(16).padStart(8, "0")).join("");
}
for (const s of ["", "abc", "a".repeat(200)]) console.log(sha256(new TextEncoder().encode(s)));
