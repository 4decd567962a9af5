// Hashes over bytes and strings: FNV-1a, murmur3, adler32, crc32 by table, xorshift, and their known answers.
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, "0");
const fnv1a = (bytes: Uint8Array): number => bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5);
function murmur3(bytes: Uint8Array, seed = 0): number {
  const [c1, c2] = [0xcc9e2d51, 0x1b873593];
  const rotate = (x: number, r: number): number => (x << r) | (x >>> (32 - r));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let h = seed;
  let i = 0;
  for (; i + 4 <= bytes.length; i += 4) {
    h ^= Math.imul(rotate(Math.imul(view.getUint32(i, true), c1), 15), c2);
    h = (Math.imul(rotate(h, 13), 5) + 0xe6546b64) | 0;
  }
  let k = 0;
  if ((bytes.length & 3) === 3) k ^= bytes[i + 2]! << 16;
  if ((bytes.length & 3) >= 2) k ^= bytes[i + 1]! << 8;
  if ((bytes.length & 3) >= 1) h ^= Math.imul(rotate(Math.imul(k ^ bytes[i]!, c1), 15), c2);
  h ^= bytes.length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
const table = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});
function crc32(bytes: Iterable<number>): number {
  let crc = ~0;
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) b = (b + (a = (a + byte) % 65521)) % 65521;
  return ((b << 16) | a) >>> 0;
}
class XorShift128 {
  #state: [number, number, number, number];
  constructor(seed: number) { this.#state = [seed | 0, ~seed, Math.imul(seed, 0x9e3779b9), 1]; }
  next(): number {
    let [t, , , w] = this.#state;
    t ^= t << 11;
    t ^= t >>> 8;
    const [, b, c, d] = this.#state;
    this.#state = [b, c, d, (w = w ^ (w >>> 19) ^ t)];
    return w >>> 0;
  }
}
for (const text of ["", "a", "abc", "123456789", "The quick brown fox jumps over the lazy dog", "ü€😀"]) {
  const bytes = utf8(text);
  console.log(JSON.stringify(text.slice(0, 9)), hex(fnv1a(bytes)), hex(murmur3(bytes)), hex(murmur3(bytes, 0x9747b28c)), hex(crc32(bytes)), hex(adler32(bytes)));
}
const random = new XorShift128(2024);
console.log(Array.from({ length: 5 }, () => random.next()), crc32([256, 511, -1]) === crc32([0, 255, 255]));
