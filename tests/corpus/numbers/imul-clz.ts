// Math.imul and Math.clz32.
console.log(Math.imul(2, 4), Math.imul(-1, 8), Math.imul(0xffffffff, 5), Math.imul(0x7fffffff, 0x7fffffff));
console.log(Math.imul(65537, 65537), Math.imul(1.9, 2.9), Math.imul(NaN, 5), Math.imul(-0, 5));
console.log(Math.clz32(0), Math.clz32(1), Math.clz32(-1), Math.clz32(0x80000000), Math.clz32(0.5), Math.clz32(255));
let h = 0x811c9dc5;
for (const c of "differential") {
  h ^= c.charCodeAt(0);
  h = Math.imul(h, 0x01000193);
}
console.log(h, h >>> 0, (h >>> 0).toString(16));
let state = 12345;
for (let i = 0; i < 5; i++) {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  console.log(state);
}
