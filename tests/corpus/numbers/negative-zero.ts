// Where -0 comes from and where it shows.
const nz = -0;
console.log(nz, 0, -nz, nz + 0, nz - 0, nz + nz, 0 - 0, 0 * -1, 0 / -5);
console.log(Object.is(nz, 0), Object.is(nz, -0), nz === 0, 1 / nz, 1 / 0);
console.log(String(nz), `${nz}`, nz.toString(), nz.toFixed(2), JSON.stringify(nz), [nz].join());
console.log(Math.round(-0.4), Math.ceil(-0.5), Math.trunc(-0.9), Math.floor(-0), Math.sign(-0), Math.abs(-0));
console.log(Math.max(0, -0), Math.min(0, -0), Math.max(-0, -0), -4 % 2, 4 % -2, -0 % 3);
console.log(nz | 0, nz >>> 0, ~~nz, Number("-0"), parseInt("-0"), parseFloat("-0"));
function negate(n: number): number {
  return -n;
}
console.log(negate(0), negate(negate(0)), [0, -0], { z: -0 });
let i = 3;
while (i > 0) i--;
console.log(i * -1, -i, i);
console.log(Math.sqrt(-0), (-0) ** 3, (-0) ** 2, 1 / (-0) ** -1, Math.atan2(-0, -0), Math.atan2(0, -0));
const m = new Map([[0, "zero"]]);
console.log(m.get(-0), [...m.set(-0, "neg").keys()]);
