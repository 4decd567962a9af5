// A vending machine: coins, change with few coins, refunds, and errors that carry data.
const coins = [200, 100, 50, 20, 10, 5] as const;
type Coin = (typeof coins)[number];
class OutOfChange extends Error {
  readonly owed: number;
  constructor(owed: number) {
    super(`cannot give ${owed}`);
    this.owed = owed;
    this.name = "OutOfChange";
  }
}
class Till {
  readonly #counts = new Map<Coin, number>(coins.map((c) => [c, 2]));
  put(coin: Coin): void {
    this.#counts.set(coin, this.#counts.get(coin)! + 1);
  }
  change(amount: number): Coin[] {
    const left = new Map(this.#counts);
    const given: Coin[] = [];
    let owed = amount;
    for (const c of coins) {
      while (owed >= c && left.get(c)! > 0) {
        left.set(c, left.get(c)! - 1);
        given.push(c);
        owed -= c;
      }
    }
    if (owed > 0) throw new OutOfChange(amount);
    for (const [c, n] of left) this.#counts.set(c, n);
    return given;
  }
  get total(): number {
    let sum = 0;
    this.#counts.forEach((n, c) => (sum += n * c));
    return sum;
  }
}
class Machine {
  readonly till = new Till();
  #paid = 0;
  readonly #slots: { [code: string]: { name: string; price: number; stock: number } };
  constructor(slots: Record<string, [name: string, price: number, stock: number]>) {
    this.#slots = Object.fromEntries(Object.entries(slots).map(([code, [name, price, stock]]) => [code, { name, price, stock }]));
  }
  insert(...inserted: number[]): this {
    for (const n of inserted) {
      const coin = coins.find((c) => c === n);
      if (coin === undefined) throw new TypeError(`no coin of ${n}`);
      this.till.put(coin);
      this.#paid += coin;
    }
    return this;
  }
  choose(code: string): string {
    const slot = this.#slots[code];
    if (!slot) return `no slot ${code}`;
    if (slot.stock === 0) return `${slot.name} is sold out`;
    if (this.#paid < slot.price) return `${slot.name} costs ${slot.price}, paid ${this.#paid}`;
    const change = this.till.change(this.#paid - slot.price);
    slot.stock--;
    this.#paid = 0;
    return `${slot.name}${change.length ? ` and ${change.join("+")}` : ""}`;
  }
  refund(): Coin[] {
    const back = this.till.change(this.#paid);
    this.#paid = 0;
    return back;
  }
}
const machine = new Machine({ A1: ["water", 85, 2], B2: ["nuts", 130, 1], C3: ["gum", 5, 9] });
console.log(machine.choose("A1"), machine.insert(50).choose("A1"), machine.insert(50).choose("A1"), machine.till.total);
console.log(machine.choose("Z9"), machine.insert(200).choose("B2"), machine.insert(200).choose("B2"), machine.refund());
try {
  machine.insert(10, 3);
} catch (error) {
  console.log(String(error), machine.refund(), machine.till.total);
}
for (let i = 0; i < 12; i++) {
  try {
    console.log(machine.insert(200).choose("C3"));
  } catch (error) {
    console.log(error instanceof OutOfChange ? [error.name, error.owed] : error, machine.refund());
    break;
  }
}
