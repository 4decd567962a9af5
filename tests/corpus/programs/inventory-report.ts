// Grouping, sorting by several keys, totals and a table with padded columns.
interface Sale {
  readonly region: "north" | "south" | "east";
  readonly product: string;
  readonly units: number;
  readonly price: number;
}
const sales: readonly Sale[] = [
  { region: "north", product: "lamp", units: 10, price: 19.99 },
  { region: "south", product: "desk", units: 2, price: 250 },
  { region: "north", product: "desk", units: 1, price: 249.5 },
  { region: "east", product: "lamp", units: 7, price: 18 },
  { region: "south", product: "lamp", units: 3, price: 21.25 },
  { region: "north", product: "lamp", units: 5, price: 17.5 },
];
const groupBy = <T, K extends PropertyKey>(items: readonly T[], key: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const k = key(item);
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
};
const sum = <T>(items: readonly T[], f: (item: T) => number): number => items.reduce((total, item) => total + f(item), 0);
const revenue = (s: Sale): number => s.units * s.price;
type Row = [label: string, units: number, revenue: number];
function table(rows: readonly Row[]): string {
  const cells = rows.map(([label, units, money]) => [label, String(units), money.toFixed(2)]);
  const widths = [0, 1, 2].map((c) => Math.max(...cells.map((row) => row[c]!.length)));
  return cells.map((row) => row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join(" | ")).join("\n");
}
const rows: Row[] = [...groupBy(sales, (s) => s.region)].map(([region, items]) => [region, sum(items, (s) => s.units), sum(items, revenue)]);
rows.sort((a, b) => b[2] - a[2] || a[0].localeCompare(b[0]));
console.log(table([...rows, ["total", sum(sales, (s) => s.units), sum(sales, revenue)]]));
const byProduct = groupBy(sales, (s) => s.product);
for (const [product, items] of byProduct) {
  const average = sum(items, revenue) / sum(items, (s) => s.units);
  const best = items.reduce((a, b) => (b.units > a.units ? b : a));
  console.log(product, average.toFixed(3), best.region, items.map((s) => s.units).sort((a, b) => a - b));
}
const sorted = sales.toSorted((a, b) => (a.product < b.product ? -1 : a.product > b.product ? 1 : b.units - a.units));
console.log(sorted.map((s) => `${s.product}/${s.units}`).join(" "), sales[0] === sorted.at(2));
