// A pivot table of records: groups in groups, sums, sorted by total.
type Sale = { region: string; product: string; amount: number };
const sales: Sale[] = [];
let seed = 3;
for (let i = 0; i < 40; i++) {
  seed = (seed * 16807) % 2147483647;
  sales.push({ region: ["north", "south", "east"][seed % 3]!, product: ["pen", "ink"][(seed >> 4) % 2]!, amount: (seed % 900) / 10 });
}
const pivot = new Map<string, Map<string, number[]>>();
for (const { region, product, amount } of sales) {
  let row = pivot.get(region);
  if (!row) pivot.set(region, (row = new Map()));
  const cell = row.get(product) ?? [];
  cell.push(amount);
  row.set(product, cell);
}
const total = (list: readonly number[]): number => Number(list.reduce((a, b) => a + b, 0).toFixed(1));
const rows = [...pivot].map(([region, row]) => ({ region, ...Object.fromEntries([...row].map(([k, v]) => [k, total(v)])), all: total([...row.values()].flat()) }));
rows.sort((a, b) => b.all - a.all);
console.table(rows);
console.log(rows.map((row) => row.region), total(sales.map((s) => s.amount)) > 0);
