// Internet checksum with carries folded.
function checksum(bytes: Uint8Array, from: number, to: number): number {
  let sum = 0;
  let i = from;
  for (; i + 1 < to; i += 2) sum += (bytes[i]! << 8) | bytes[i + 1]!;
  if (i < to) sum += bytes[i]! << 8;
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}
const header = new Uint8Array([0x45, 0, 0, 0x73, 0, 0, 0x40, 0, 0x40, 0x11, 0, 0, 0xc0, 0xa8, 0, 1, 0xc0, 0xa8, 0, 0xc7]);
const c = checksum(header, 0, header.length);
console.log(c.toString(16));
header[10] = c >> 8;
header[11] = c & 0xff;
console.log(checksum(header, 0, header.length), checksum(header, 0, 7), checksum(header, 5, 5));
const big = new Uint8Array(65535).fill(0xff);
console.log(checksum(big, 0, big.length));
// Sequence numbers that wrap.
const before = (a: number, b: number): boolean => ((a - b) | 0) < 0;
console.log(before(1, 2), before(0xffffffff, 1), before(1, 0xffffffff), before(0x80000000, 0), before(5, 5));
const advance = (s: number, n: number): number => (s + n) >>> 0;
console.log(advance(0xfffffff0, 0x20), advance(0, -1));
