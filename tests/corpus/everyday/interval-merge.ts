// Intervals on a line: merging, gaps, intersections, with comparators and tuples.
type Interval = readonly [from: number, to: number];
function merge(intervals: readonly Interval[]): Interval[] {
  const out: [number, number][] = [];
  for (const [from, to] of intervals.toSorted(([a], [b]) => a - b)) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}
function* gaps(intervals: readonly Interval[]): Generator<Interval> {
  let end: number | undefined;
  for (const [from, to] of merge(intervals)) {
    if (end !== undefined && end < from) yield [end, from];
    end = to;
  }
}
function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const out: Interval[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [from, to] = [Math.max(a[i]![0], b[j]![0]), Math.min(a[i]![1], b[j]![1])];
    if (from < to) out.push([from, to]);
    if (a[i]![1] < b[j]![1]) i++;
    else j++;
  }
  return out;
}
const shifts: Interval[] = [[9, 12], [1, 3], [2, 6], [15, 18], [8, 10], [6, 6.5]];
console.log(merge(shifts), [...gaps(shifts)], shifts[0]);
console.log(intersect(merge(shifts), [[0, 2.5], [5, 9], [11, 16]]), merge([]), [...gaps([[1, 2]])]);
const length = merge(shifts).reduce((sum, [from, to]) => sum + (to - from), 0);
console.log(length, shifts.filter(([from, to]) => to - from > 2).length);
