// clz32, imul, fround and the shifts beside them.
for (const x of [0, 1, 2, 255, 0x7fffffff, 0x80000000, 0xffffffff, -1, -0.9, 2 ** 32, 2 ** 33 + 5, Number.NaN, 1e20])
  console.log(x, Math.clz32(x), Math.imul(x, 3), Math.fround(x), x | 0, x >>> 0, x >> 1, x << 4, ~x);
console.log(Math.imul(0xffffffff, 5), Math.imul(0x12345678, 0x9abcdef0), Math.imul(2 ** 31, 2));
let hash = 0x811c9dc5;
for (const unit of "hello world") hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193) >>> 0;
console.log(hash.toString(16));
let random = 1;
const seen: number[] = [];
for (let i = 0; i < 5; i++) {
  random ^= random << 13;
  random ^= random >>> 17;
  random ^= random << 5;
  seen.push(random >>> 0);
}
console.log(seen);
