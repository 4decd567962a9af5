// Bytes and fields packed into and taken out of words.
function pack(a: number, b: number, c: number, d: number): number {
  return ((a & 0xff) << 24) | ((b & 0xff) << 16) | ((c & 0xff) << 8) | (d & 0xff);
}
const w = pack(0xc0, 0xa8, 0x01, 0xfe);
console.log(w, w >>> 0, (w >>> 24) & 0xff, (w >> 24) & 0xff, w >> 24, (w >>> 16) & 0xffff);
console.log([24, 16, 8, 0].map((s) => (w >>> s) & 0xff).join("."));
const swap16 = (n: number): number => ((n & 0xff) << 8) | ((n >> 8) & 0xff);
const swap32 = (n: number): number => ((swap16(n & 0xffff) << 16) | swap16(n >>> 16)) >>> 0;
console.log(swap16(0x1234).toString(16), swap32(0x12345678).toString(16), swap32(0x80).toString(16));
const sext8 = (n: number): number => (n << 24) >> 24;
const sext16 = (n: number): number => (n << 16) >> 16;
console.log(sext8(0x7f), sext8(0x80), sext8(0x1ff), sext16(0x8000), sext16(0x7fff));
for (let bits = 0; bits <= 32; bits += 8) {
  const mask = bits === 0 ? 0 : (0xffffffff << (32 - bits)) >>> 0;
  console.log(bits, mask.toString(16).padStart(8, "0"), ~mask, (w & mask) >>> 0);
}
