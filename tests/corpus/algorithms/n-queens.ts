// Counting solutions with bit masks, and the first board drawn.
function count(n: number): number {
  const all = (1 << n) - 1;
  const place = (columns: number, left: number, right: number): number => {
    if (columns === all) return 1;
    let found = 0;
    for (let free = all & ~(columns | left | right); free !== 0; ) {
      const bit = free & -free;
      free ^= bit;
      found += place(columns | bit, ((left | bit) << 1) & all, (right | bit) >>> 1);
    }
    return found;
  };
  return place(0, 0, 0);
}
function first(n: number): string[] | undefined {
  const rows: number[] = [];
  const safe = (column: number): boolean =>
    rows.every((c, row) => c !== column && Math.abs(c - column) !== rows.length - row);
  const solve = (): boolean => {
    if (rows.length === n) return true;
    for (let column = 0; column < n; column++) {
      if (!safe(column)) continue;
      rows.push(column);
      if (solve()) return true;
      rows.pop();
    }
    return false;
  };
  return solve() ? rows.map((c) => ".".repeat(c) + "Q" + ".".repeat(n - c - 1)) : undefined;
}
for (let n = 1; n <= 9; n++) console.log(n, count(n));
console.log(first(3), first(6)?.join("\n"));
