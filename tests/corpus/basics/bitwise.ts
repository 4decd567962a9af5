// Bitwise operators on 32-bit values.
const a = 0b1100;
const b = 0b1010;
console.log(a & b, a | b, a ^ b, ~a, ~~b);
console.log(1 << 4, 1 << 31, 1 << 32, 1 << 33, -1 << 2);
console.log(-16 >> 2, -16 >>> 28, 16 >> 1, -1 >>> 0, -1 >>> 31);
console.log(0xff, 0o17, 0b11, 0xdead_beef, 1_000_000);
let h = 0;
for (let i = 0; i < 20; i++) h = ((h << 5) - h + i) | 0;
console.log(h);
