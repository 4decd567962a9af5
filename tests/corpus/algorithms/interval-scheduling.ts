// Intervals: greedy selection, weighted selection by dynamic programming, rooms by sweeping, and gaps.
interface Interval { readonly start: number; readonly end: number; readonly weight?: number; readonly label: string }
const make = (label: string, start: number, end: number, weight?: number): Interval => ({ label, start, end, ...(weight !== undefined ? { weight } : {}) });
const meetings = [make("a", 0, 6, 3), make("b", 1, 4), make("c", 3, 5, 0), make("d", 5, 7, 2), make("e", 3, 9, 7.5), make("f", 5, 9, 4), make("g", 8, 11, 1), make("h", 11, 11), make("i", 11, 12, 2)];
const byEnd = (a: Interval, b: Interval): number => a.end - b.end || a.start - b.start;
function greedy(items: readonly Interval[]): Interval[] {
  let free = -Infinity;
  return [...items].sort(byEnd).filter(({ start, end }) => start >= free && ((free = end), true));
}
function weighted(items: readonly Interval[]): { total: number; chosen: string } {
  const sorted = [...items].sort(byEnd);
  const best: { total: number; chosen: string }[] = [{ total: 0, chosen: "" }];
  for (const [i, { start, weight = 1, label }] of sorted.entries()) {
    let [low, high] = [0, i];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    const before = best[low]!;
    const skip = best[i]!;
    best.push(before.total + weight > skip.total ? { total: before.total + weight, chosen: before.chosen + label } : skip);
  }
  return best.at(-1)!;
}
function rooms(items: readonly Interval[]): [number, number] {
  const events = items.flatMap(({ start, end }) => [[start, 1], [end, -1]] as [number, 1 | -1][]).sort(([t, d], [u, e]) => t - u || d - e);
  let now = 0;
  return events.reduce<[number, number]>(([most, at], [time, change]) => ((now += change) > most ? [now, time] : [most, at]), [0, NaN]);
}
function* gaps(items: readonly Interval[], from: number, to: number): Iterable<readonly [number, number]> {
  let at = from;
  for (const { start, end } of [...items].sort((a, b) => a.start - b.start)) {
    if (start > at) yield [at, Math.min(start, to)];
    at = Math.max(at, end);
    if (at >= to) return;
  }
  if (at < to) yield [at, to];
}
console.log(greedy(meetings).map((m) => m.label).join(""), weighted(meetings), rooms(meetings));
console.log([...gaps(meetings, -2, 15)], [...gaps([], 1, 2)], [...gaps(meetings, 3, 5)], [...gaps([make("x", 2, 3), make("y", 5, 6)], 0, 10)]);
console.log(greedy([]), weighted([]), rooms([]), rooms([make("z", 1, 1)]));
