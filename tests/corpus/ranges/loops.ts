// Variables that loops move: bounded, unbounded, by variable steps, in both directions, past the ends.

function sieve(limit: number): number {
  const composite: boolean[] = [];
  let primes = 0;
  for (let i = 2; i <= limit; i++) {
    if (composite[i]) continue;
    primes++;
    for (let j = i * i; j <= limit; j += i) composite[j] = true;
  }
  return primes;
}
console.log(sieve(1000));

const bytes = new Uint8Array(64);
for (let length = 2; length <= 64; length <<= 1)
  for (let i = 0; i < 64; i += length) bytes[i] = (bytes[i] ?? 0) + 1;
console.log(bytes.join(""));

// The step makes it leave the safe integers.
let big = 1;
let doublings = 0;
while (big !== big + 1) {
  big += big;
  doublings++;
}
console.log(big, doublings);

let index = 5;
const seen: (string | undefined)[] = [];
const letters = ["a", "b", "c", "d"];
while (index > -3) {
  seen.push(letters[index]);
  index -= 1;
}
console.log(seen, index);

// Fractions: never an integer.
let x = 0;
for (let i = 0; i < 10; i++) x += i * 0.5;
console.log(x, letters[x - 20.5]);

function quicksort(items: number[], low: number, high: number): void {
  let from = low;
  let to = high;
  const pivot = items[(low + high) >> 1]!;
  while (from <= to) {
    while (items[from]! < pivot) from++;
    while (items[to]! > pivot) to--;
    if (from <= to) {
      [items[from], items[to]] = [items[to]!, items[from]!];
      from++;
      to--;
    }
  }
  if (low < to) quicksort(items, low, to);
  if (from < high) quicksort(items, from, high);
}
const items = Array.from({ length: 50 }, (_, i) => (i * 37) % 50);
quicksort(items, 0, items.length - 1);
console.log(items.join(" "));

// A variable kept over an exception.
function positions(text: string): number {
  let position = 0;
  let failures = 0;
  for (;;) {
    try {
      position += 3;
      if (position > text.length) throw new RangeError("end");
      position += text.charCodeAt(position - 1) % 2;
      if (position % 5 === 0) throw new Error("five");
    } catch (error) {
      failures++;
      if (error instanceof RangeError) return position * 100 + failures;
      position += 1;
    } finally {
      position += 0;
    }
  }
}
console.log(positions("the quick brown fox jumps over the lazy dog"));

// Bounds that change inside.
let end = 10;
let count = 0;
for (let i = 0; i < end; i += 2) {
  if (i === 4) end = 7;
  if (i > 100) end = Number.NaN;
  count += end;
}
console.log(count, end);

function wrap(start: number): number {
  let n = start;
  for (let i = 0; i < 5; i++) n = (n + 0x7fffffff) | 0;
  for (let i = 0; i < 5; i++) n = (n * 3) >>> 0;
  return n;
}
console.log(wrap(1), wrap(-1), wrap(0x7fffffff));
console.log(gcd(1071, 462), gcd(0, 5), gcd(2 ** 52, 12), gcd(-8, 12));
function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
