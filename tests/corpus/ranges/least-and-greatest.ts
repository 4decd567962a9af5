// Math.min and Math.max of integers, of what may be -0 or NaN, and their way through arrays and indices.

function lowest(list: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const n of list) least = Math.min(least, n);
  return least;
}
console.log(lowest([3, 1, 2]), Object.is(lowest([0, -0]), -0), lowest([1, Number.NaN]), lowest([]));

function rows(n: number): string {
  let before: number[] = [];
  for (let i = 0; i <= n; i++) before.push(i);
  let now: number[] = before.slice();
  for (let i = 1; i <= n; i++) {
    now[0] = i;
    for (let j = 1; j <= n; j++)
      now[j] = Math.min(before[j]! + 1, now[j - 1]! + 1, before[j - 1]! + ((i * j) % 3 === 0 ? 0 : 1));
    [before, now] = [now, before];
  }
  return before.join(" ");
}
console.log(rows(9));

function zeros(sign: number): string {
  const cells = [0, 5];
  cells[0] = Math.max(-0 * sign, cells[0]! - 0);
  cells[1] = Math.min(cells[1]! - 5, -0);
  return cells.map((c) => (Object.is(c, -0) ? "-0" : String(c))).join(" ");
}
console.log(zeros(1), zeros(-1));

function picked(list: readonly string[], at: number): string {
  let i = 0;
  for (let k = 0; k < 4; k++) i = Math.max(0, Math.min(list.length - 1, i + at));
  return `${list[i]} ${i}`;
}
console.log(picked(["a", "b", "c"], 1), picked(["a", "b", "c"], -1), picked(["a"], 7));

function moved(values: number[]): string {
  for (let low = 0, high = values.length - 1; low < high; low++, high--) {
    const kept = values[low]!;
    values[low] = values[high]!;
    values[high] = kept;
  }
  return values.map((v) => (Object.is(v, -0) ? "-0" : String(v))).join(" ");
}
const bytes = new Float64Array(new BigUint64Array([0xfff8000000001234n, 0x7ff0000000000001n]).buffer);
console.log(moved([1, -0, Number.NaN, 2.5, bytes[0]!, bytes[1]!, 2 ** 53]));

function clamp(n: number): number {
  const limited = Math.min(Math.max(n, -2147483648), 2147483647);
  return limited | 0;
}
console.log([0, 1e10, -1e10, 2147483648, 0.5, Number.NaN].map(clamp).join(" "));

let counter = 0;
for (let i = 0; i < 10; i++) counter = Math.max(counter + 3, i * i);
console.log(counter, counter % 7, counter >> 1);
