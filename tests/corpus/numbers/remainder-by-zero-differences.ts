// Remainders whose divisor is a remainder or a difference that is always zero: NaN, also where the variable held integers.
function assigned(p: number): number {
  const v = ~~p;
  p |= p;
  return (p %= v % v);
}
function difference(p: number): number {
  p |= 0;
  const q = p & 255;
  return (p %= q - q);
}
function inLoop(n: number): string {
  let p = n | 0;
  const seen: number[] = [];
  for (let i = 2; i >= -1; i--) {
    const before = p | 0;
    seen.push(before);
    p %= i;
    seen.push(p);
    p = before - 1;
  }
  return seen.join();
}
function indexed(xs: readonly number[], i: number): number | undefined {
  const at = xs[i];
  i %= i - i;
  return Number.isNaN(i) ? at : undefined;
}
for (const n of [32, -7, 0, 2147483647, -2147483648]) console.log(assigned(n), difference(n), inLoop(n));
console.log(indexed([5, 6], 1), indexed([5, 6], 0));
