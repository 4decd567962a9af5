// Prefix sums, two pointers, windows, binary search, and merging, on arrays of numbers.
const prefix = (xs: readonly number[]): number[] => xs.reduce<number[]>((p, x) => (p.push(p.at(-1)! + x), p), [0]);
const best = (xs: readonly number[]): [number, number, number] => {
  let [sum, start, found] = [0, 0, [-Infinity, 0, 0] as [number, number, number]];
  xs.forEach((x, i) => {
    if (sum <= 0) [sum, start] = [0, i];
    sum += x;
    if (sum > found[0]) found = [sum, start, i + 1];
  });
  return found;
};
const lowerBound = (xs: readonly number[], x: number): number => {
  let [lo, hi] = [0, xs.length];
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if (xs[mid]! < x) lo = mid + 1;
    else hi = mid;
  }
  return lo;
};
const longestUnique = (s: string): string => {
  const seen = new Map<string, number>();
  let [start, bestAt, bestLength] = [0, 0, 0];
  for (let i = 0; i < s.length; i++) {
    start = Math.max(start, (seen.get(s[i]!) ?? -1) + 1);
    seen.set(s[i]!, i);
    if (i - start + 1 > bestLength) [bestAt, bestLength] = [start, i - start + 1];
  }
  return s.slice(bestAt, bestAt + bestLength);
};
const increasing = (xs: readonly number[]): number => {
  const tails: number[] = [];
  for (const x of xs) tails[lowerBound(tails, x)] = x;
  return tails.length;
};
const water = (h: readonly number[]): number => h.reduce((sum, x, i) => sum + Math.max(0, Math.min(Math.max(...h.slice(0, i + 1)), Math.max(...h.slice(i))) - x), 0);
console.log(prefix([1, 2, 3]), best([-2, 1, -3, 4, -1, 2, 1, -5, 4]), best([-3, -1]), [0, 1, 2, 5, 9].map((x) => lowerBound([1, 2, 2, 5], x)));
console.log(longestUnique("abcabcbb"), longestUnique("bbbb"), longestUnique(""), increasing([10, 9, 2, 5, 3, 7, 101, 18]), water([0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 2, 1]));
