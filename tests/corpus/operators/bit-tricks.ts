// Classic integer tricks: powers of two, reversal, rotation, parity, saturation, packing of fields.
const samples = [0, 1, 2, 3, 7, 8, 255, 256, 0x12345678, 0x7fffffff, -1, -2147483648];
const isPower = (x: number): boolean => x > 0 && (x & (x - 1)) === 0;
const reverse = (x: number): number => {
  let r = 0;
  for (let i = 0; i < 32; i++) r = (r << 1) | ((x >>> i) & 1);
  return r >>> 0;
};
const rotl = (x: number, n: number): number => ((x << n) | (x >>> (32 - n))) >>> 0;
const parity = (x: number): number => {
  x ^= x >>> 16;
  x ^= x >>> 8;
  x ^= x >>> 4;
  return (0x6996 >>> (x & 15)) & 1;
};
const average = (a: number, b: number): number => (a & b) + ((a ^ b) >> 1);
const abs = (x: number): number => {
  const m = x >> 31;
  return (x ^ m) - m;
};
for (const x of samples) console.log(x, isPower(x), reverse(x), rotl(x, 5), parity(x), abs(x), average(x, 3), x & -x, ~x & (x + 1));
const pack = (r: number, g: number, b: number, a: number): number => ((a << 24) | (b << 16) | (g << 8) | r) >>> 0;
const unpack = (p: number): number[] => [p & 255, (p >>> 8) & 255, (p >>> 16) & 255, p >>> 24];
console.log(pack(1, 2, 3, 255), unpack(pack(1, 2, 3, 255)), pack(256, -1, 0, 128));
let lfsr = 0xace1;
let period = 0;
do {
  const bit = (lfsr ^ (lfsr >> 2) ^ (lfsr >> 3) ^ (lfsr >> 5)) & 1;
  lfsr = (lfsr >> 1) | (bit << 15);
  period++;
} while (lfsr !== 0xace1 && period < 70000);
console.log(period);
let crc = -1;
for (const c of "123456789") {
  crc ^= c.charCodeAt(0);
  for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
}
console.log((~crc >>> 0).toString(16));
