// Bitwise operators at their edges.
console.log(1 << 31, 1 << 32, 1 >>> 0, -1 >>> 0, -1 >>> 31, -8 >> 1, -8 >>> 28, 5 & 3, 5 | 3, 5 ^ 3, ~0);
console.log(2 ** 32 | 0, 2 ** 31 | 0, 1.9 | 0, -1.9 | 0, NaN | 0, Infinity | 0, 1e21 | 0);
let h = 0x811c9dc5;
for (const ch of "hash") h = Math.imul(h ^ ch.charCodeAt(0), 16777619) >>> 0;
console.log(h, h.toString(16));
