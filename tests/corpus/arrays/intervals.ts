// Intervals: merging, gaps, overlaps, and finding by bisection.
type Interval = readonly [number, number];
function merge(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const [from, to] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
    else merged.push([from, to]);
  }
  return merged;
}
const list: Interval[] = [[5, 8], [1, 3], [2, 4], [10, 10], [7, 9]];
const merged = merge(list);
console.log(merged, list[0], merge([]), merge([[1, 2]]));
const gaps = merged.slice(1).map(([from], i): Interval => [merged[i]![1], from]);
console.log(gaps, merged.reduce((sum, [a, b]) => sum + b - a, 0));
function find(at: number): Interval | undefined {
  let low = 0;
  let high = merged.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = merged[middle]!;
    if (at < from) high = middle - 1;
    else if (at > to) low = middle + 1;
    else return merged[middle];
  }
  return undefined;
}
console.log([0, 1, 4, 4.5, 9, 10, 11].map((at) => find(at)?.join("-") ?? "none"));
const overlaps = list.flatMap((a, i) => list.slice(i + 1).filter((b) => a[0] < b[1] && b[0] < a[1]).map((b) => [a, b]));
console.log(overlaps);
