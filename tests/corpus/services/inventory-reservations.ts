// Inventory with reservations: all or nothing over several lines, releases by time, a ledger, and invariants.
type Sku = string & { readonly brand?: "sku" };
interface Line { readonly sku: Sku; readonly quantity: number }
interface Stock { onHand: number; reserved: number }
type Outcome =
  | { kind: "reserved"; id: number }
  | { kind: "short"; missing: (Line & { available: number })[] }
  | { kind: "invalid"; reasons: string[] };
class Inventory {
  static #lastId = 100;
  private stock: Record<Sku, Stock> = {};
  private readonly reservations = new Map<number, { lines: readonly Line[]; until: number }>();
  readonly ledger: (readonly [sku: Sku, change: number, why: string])[] = [];
  receive(sku: Sku, quantity: number, why = "received"): void {
    (this.stock[sku] ??= { onHand: 0, reserved: 0 }).onHand += quantity;
    this.ledger.push([sku, quantity, why]);
  }
  available(sku: Sku): number {
    const { onHand = 0, reserved = 0 } = this.stock[sku] ?? {};
    return onHand - reserved;
  }
  reserve(lines: readonly Line[], until: number): Outcome {
    const reasons = lines.flatMap(({ sku, quantity }, i) => [
      ...(quantity > 0 && Number.isInteger(quantity) ? [] : [`line ${i}: quantity ${quantity}`]),
      ...(sku in this.stock ? [] : [`line ${i}: unknown ${sku}`]),
    ]);
    if (reasons.length) return { kind: "invalid", reasons };
    const wanted = lines.reduce((map, line) => map.set(line.sku, [...(map.get(line.sku) ?? []), line]), new Map<Sku, Line[]>());
    const missing = [...wanted].flatMap(([sku, group]) => {
      const quantity = group.reduce((sum, line) => sum + line.quantity, 0);
      const available = this.available(sku);
      return quantity > available ? [{ sku, quantity, available }] : [];
    });
    if (missing.length) return { kind: "short", missing };
    for (const { sku, quantity } of lines) this.stock[sku]!.reserved += quantity;
    const id = ++Inventory.#lastId;
    this.reservations.set(id, { lines, until });
    return { kind: "reserved", id };
  }
  #settle(id: number, ship: boolean): boolean {
    const reservation = this.reservations.get(id);
    if (!this.reservations.delete(id)) return false;
    for (const { sku, quantity } of reservation!.lines) {
      const entry = this.stock[sku]!;
      entry.reserved -= quantity;
      if (ship) { entry.onHand -= quantity; this.ledger.push([sku, -quantity, `shipped #${id}`]); }
    }
    return true;
  }
  ship = (id: number): boolean => this.#settle(id, true);
  cancel = (id: number): boolean => this.#settle(id, false);
  expire(now: number): number[] {
    const late = [...this.reservations].filter(([, { until }]) => until < now).map(([id]) => id);
    late.forEach((id) => this.cancel(id));
    return late;
  }
  report(): string {
    return Object.entries(this.stock).map(([sku, { onHand, reserved }]) => `${sku}:${onHand}${reserved ? `(-${reserved})` : ""}`).sort().join(" ");
  }
}
const inventory = new Inventory();
inventory.receive("tea", 10);
inventory.receive("pot", 2);
inventory.receive("cup", 5, "found");
function show(outcome: Outcome): string {
  switch (outcome.kind) {
    case "reserved": return `#${outcome.id}`;
    case "short": return outcome.missing.map((m) => `${m.sku} ${m.available}/${m.quantity}`).join();
    case "invalid": return outcome.reasons.join("; ");
  }
}
const orders: Line[][] = [[{ sku: "tea", quantity: 4 }, { sku: "pot", quantity: 1 }], [{ sku: "tea", quantity: 4 }, { sku: "tea", quantity: 4 }, { sku: "cup", quantity: 6 }], [{ sku: "mug", quantity: -1 }, { sku: "tea", quantity: NaN }], [{ sku: "cup", quantity: 5 }], []];
orders.forEach((order, i) => console.log(i, show(inventory.reserve(order, 50 + i))));
console.log(inventory.report());
console.log(inventory.ship(101), inventory.ship(101), inventory.expire(54), inventory.cancel(103), inventory.report());
console.log(inventory.ledger.map(([sku, change, why]) => `${sku}${change < 0 ? "" : "+"}${change} ${why}`));
console.log(inventory.ledger.filter(([, change]) => change < 0).length);
