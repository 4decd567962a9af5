// Sorting: Array.prototype.sort with comparators on numbers and objects, and a quicksort written out.

export const expected = "true 3333 0.3587";

interface Item {
  readonly key: number;
  readonly group: string;
}

function random(count: number): number[] {
  const list: number[] = [];
  let seed = 7;
  for (let i = 0; i < count; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    list.push((seed >>> 8) / 10_000);
  }
  return list;
}

function quicksort(list: number[], low: number, high: number): void {
  let from = low;
  let to = high;
  const pivot = list[(low + high) >> 1]!;
  while (from <= to) {
    while (list[from]! < pivot) from++;
    while (list[to]! > pivot) to--;
    if (from <= to) {
      const kept = list[from]!;
      list[from] = list[to]!;
      list[to] = kept;
      from++;
      to--;
    }
  }
  if (low < to) quicksort(list, low, to);
  if (from < high) quicksort(list, from, high);
}

export function run(): string {
  const source = random(10_000);
  const byQuick = source.slice();
  quicksort(byQuick, 0, byQuick.length - 1);
  const bySort = source.slice().sort((a, b) => a - b);
  let same = true;
  for (let i = 0; i < bySort.length; i++) if (bySort[i] !== byQuick[i]) same = false;
  const groups = ["red", "green", "blue"];
  const items: Item[] = source.map((key, i) => ({ key, group: groups[i % 3]! }));
  items.sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : b.key - a.key));
  const firstGreen = items.findIndex((item) => item.group === "green");
  return `${same} ${firstGreen} ${(bySort[1]! - bySort[0]!).toFixed(4)}`;
}
