// Orders take stock from several warehouses, the nearest first; what cannot be filled waits.
interface Warehouse {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly stock: Map<string, number>;
}
interface Order {
  readonly id: number;
  readonly at: readonly [number, number];
  readonly items: Readonly<Record<string, number>>;
}
interface Pick {
  from: string;
  sku: string;
  quantity: number;
}

function allocate(order: Order, warehouses: readonly Warehouse[]): { picks: Pick[]; missing: Map<string, number> } {
  const [x, y] = order.at;
  const near = warehouses.toSorted((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y));
  const picks: Pick[] = [];
  const missing = new Map<string, number>();
  for (const [sku, wanted] of Object.entries(order.items)) {
    let left = wanted;
    for (const { name, stock } of near) {
      const quantity = Math.min(left, stock.get(sku) ?? 0);
      if (quantity === 0) continue;
      picks.push({ from: name, sku, quantity });
      stock.set(sku, stock.get(sku)! - quantity);
      if ((left -= quantity) === 0) break;
    }
    if (left > 0) missing.set(sku, left);
  }
  return { picks, missing };
}

const warehouses: Warehouse[] = [
  { name: "north", x: 0, y: 10, stock: new Map([["tea", 5], ["cup", 1]]) },
  { name: "south", x: 0, y: -10, stock: new Map([["tea", 2], ["pot", 3]]) },
  { name: "west", x: -7, y: 0, stock: new Map(Object.entries({ cup: 4, pot: 1 })) },
];
const orders: Order[] = [
  { id: 1, at: [0, 8], items: { tea: 6, cup: 2 } },
  { id: 2, at: [1, -9], items: { pot: 4, tea: 1 } },
  { id: 3, at: [-5, 0], items: { cup: 5, tea: 1 } },
];
for (const order of orders) {
  const { picks, missing } = allocate(order, warehouses);
  console.log(order.id, picks.map((p) => `${p.quantity} ${p.sku} from ${p.from}`).join(", ") || "nothing", missing);
}
for (const { name, stock } of warehouses) console.log(name, Object.fromEntries([...stock].filter(([, n]) => n > 0)));
