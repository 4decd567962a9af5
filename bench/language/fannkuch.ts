// Pancake flips over all permutations: small arrays of integers, indices everywhere.

export const expected = "1616 22";

export function run(): string {
  const n = 8;
  let best = 0;
  let checksum = 0;
  const permutation: number[] = [];
  const work: number[] = [];
  const count: number[] = [];
  for (let i = 0; i < n; i++) {
    permutation.push(i);
    work.push(0);
    count.push(0);
  }
  let sign = 1;
  let r = n;
  for (;;) {
    while (r > 1) {
      count[r - 1] = r;
      r--;
    }
    for (let i = 0; i < n; i++) work[i] = permutation[i]!;
    let flips = 0;
    for (let first = work[0]!; first !== 0; first = work[0]!) {
      for (let low = 0, high = first; low < high; low++, high--) {
        const kept = work[low]!;
        work[low] = work[high]!;
        work[high] = kept;
      }
      flips++;
    }
    if (flips > best) best = flips;
    checksum += sign * flips;
    sign = -sign;
    for (;;) {
      if (r === n) return `${checksum} ${best}`;
      const moved = permutation[0]!;
      for (let i = 0; i < r; i++) permutation[i] = permutation[i + 1]!;
      permutation[r] = moved;
      count[r]!--;
      if (count[r]! > 0) break;
      r++;
    }
    r = Math.max(r, 1);
  }
}
