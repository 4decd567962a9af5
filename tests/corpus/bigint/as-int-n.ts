// asIntN and asUintN: wrapping arithmetic as machines do it.
const u64 = (x: bigint): bigint => BigInt.asUintN(64, x);
const i64 = (x: bigint): bigint => BigInt.asIntN(64, x);
console.log(u64(-1n), i64(0xffffffffffffffffn), u64(0xffffffffffffffffn + 1n), i64(2n ** 63n - 1n + 1n));
console.log(BigInt.asUintN(8, 511n), BigInt.asIntN(8, 255n), BigInt.asIntN(8, 127n), BigInt.asIntN(8, 128n), BigInt.asUintN(1, 3n), BigInt.asUintN(32, -5n));
let h = 0xcbf29ce484222325n;
for (const c of "fnv-1a 64") {
  h ^= BigInt(c.charCodeAt(0));
  h = u64(h * 0x100000001b3n);
}
console.log(h, h.toString(16));
let s = 42n;
const splitmix = (): bigint => {
  s = u64(s + 0x9e3779b97f4a7c15n);
  let z = s;
  z = u64((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
  z = u64((z ^ (z >> 27n)) * 0x94d049bb133111ebn);
  return z ^ (z >> 31n);
};
for (let i = 0; i < 4; i++) console.log(splitmix());
const rot = (x: bigint, k: bigint): bigint => u64((x << k) | (x >> (64n - k)));
console.log(rot(0x8000000000000001n, 1n), rot(0x0123456789abcdefn, 8n).toString(16));
