// Counters that start high: at 2^53 the sums of doubles round, where those of machine integers would not.

function locals(): void {
let near = 9007199254740989;
for (let i = 0; i < 5; i++) near++;
console.log(near, near - 1, near + 2);

let down = -9007199254740989;
for (let i = 0; i < 5; i++) down--;
console.log(down, down + 1, down % 2);

// Exactly at a bound that an analysis might choose for itself.
let half = 4503599627370496;
let beyond = false;
for (let i = 0; i < 3; i++) {
  half++;
  if (half > 4503599627370496) beyond = true;
}
console.log(half, beyond, half + 4503599627370495);

let big = 4503599627370490;
for (let i = 0; i < 4; i++) big += 16;
console.log(big + 4503599627370495, big - 4503599627370496, big > 4503599627370500);
}
locals();

function raised(times: number, start: number): number {
  let n = 0;
  for (let i = 0; i < times; i++) {
    if (i === 2) n = start;
    n += 16;
  }
  return n > 4503599627370496 ? n + 4503599627370495 : n;
}
console.log(raised(2, 0), raised(5, 4503599627370480), raised(9, 9007199254740900));

function larger(): void {
let far = 0;
for (let i = 0; i < 4; i++) far = Math.max(far + 3, 4503599627370495);
console.log(far, far + 4503599627370496);

let thousand = 9007199254730993;
let steps = 0;
while (thousand < 9007199254740993 && steps < 20) {
  thousand += 1001;
  steps++;
}
console.log(thousand, steps);
}
larger();

class Meter {
  count = 9007199254740990;
  tick(): number {
    this.count += 1;
    return this.count;
  }
}
const meter = new Meter();
console.log(meter.tick(), meter.tick(), meter.tick(), meter.tick());

function deep(n: number, left: number): number {
  return left === 0 ? n : deep(n + 1, left - 1);
}
console.log(deep(9007199254740988, 9), deep(-5, 9));

function after(): void {
let post = 9007199254740991;
const seen = [post++, post++, post++, ++post];
console.log(seen.join(" "), post);
}
after();
