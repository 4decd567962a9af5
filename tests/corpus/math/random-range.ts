// Math.random is in [0, 1) and varies; nothing of its value is printed.
let ok = true;
let different = false;
let last = -1;
for (let i = 0; i < 1000; i++) {
  const r = Math.random();
  if (!(r >= 0 && r < 1)) ok = false;
  if (i > 0 && r !== last) different = true;
  last = r;
}
console.log(ok, different);
const buckets = [0, 0, 0, 0];
for (let i = 0; i < 4000; i++) buckets[Math.floor(Math.random() * 4)]!++;
console.log(buckets.every((n) => n > 700), buckets.reduce((a, b) => a + b));
const t0 = Date.now();
const p0 = performance.now();
console.log(t0 > 1600000000000, Number.isInteger(t0), p0 >= 0, performance.now() >= p0, Date.now() >= t0);
