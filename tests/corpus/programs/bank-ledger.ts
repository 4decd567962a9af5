// Double entry accounting with transactions that roll back, invariants and an audit by generator.
class InsufficientFunds extends Error {
  static readonly code = "E_FUNDS";
  readonly needed: bigint;
  constructor(account: string, needed: bigint) {
    super(`${account} lacks ${needed}`);
    this.name = new.target.name;
    this.needed = needed;
  }
}
interface Entry {
  readonly from: string;
  readonly to: string;
  readonly amount: bigint;
  readonly memo?: string;
}
class Ledger {
  readonly #balances = new Map<string, bigint>();
  readonly #entries: Entry[] = [];
  open(name: string, initial = 0n): this {
    this.#balances.set(name, initial);
    return this;
  }
  balance(name: string): bigint {
    const b = this.#balances.get(name);
    if (b === undefined) throw new TypeError(`no account ${name}`);
    return b;
  }
  transfer(from: string, to: string, amount: bigint, memo?: string): void {
    if (amount <= 0n) throw new RangeError("amount must be positive");
    const have = this.balance(from);
    const target = this.balance(to);
    if (have < amount) throw new InsufficientFunds(from, amount - have);
    this.#balances.set(from, have - amount).set(to, target + amount);
    this.#entries.push({ from, to, amount, ...(memo === undefined ? {} : { memo }) });
  }
  transaction<T>(work: (ledger: this) => T): T {
    const balances = new Map(this.#balances);
    const count = this.#entries.length;
    try {
      return work(this);
    } catch (error) {
      for (const [name, b] of balances) this.#balances.set(name, b);
      this.#entries.length = count;
      throw error;
    }
  }
  *audit(name: string): Generator<string, bigint> {
    let net = 0n;
    for (const { from, to, amount, memo = "-" } of this.#entries) {
      if (from === name) {
        net -= amount;
        yield `out ${amount} to ${to} (${memo})`;
      } else if (to === name) {
        net += amount;
        yield `in ${amount} from ${from} (${memo})`;
      }
    }
    return net;
  }
  get total(): bigint {
    return [...this.#balances.values()].reduce((a, b) => a + b, 0n);
  }
}
const ledger = new Ledger().open("ann", 10n ** 20n).open("bob", 5n).open("cid");
ledger.transfer("ann", "bob", 10n ** 19n, "rent");
const attempts: ((l: Ledger) => void)[] = [
  (l) => {
    l.transfer("bob", "cid", 7n);
    l.transfer("cid", "ann", 100n);
  },
  (l) => l.transfer("bob", "nobody", 1n),
  (l) => l.transfer("bob", "cid", 0n),
  (l) => {
    l.transfer("bob", "cid", 3n, "tea");
    l.transfer("cid", "ann", 2n);
  },
];
for (const attempt of attempts) {
  try {
    ledger.transaction(attempt);
    console.log("done", ledger.balance("bob"), ledger.balance("cid"));
  } catch (error) {
    if (error instanceof InsufficientFunds) console.log(error.name, InsufficientFunds.code, error.needed, error.message);
    else console.log(String(error), ledger.balance("cid"));
  }
}
const audit = ledger.audit("bob");
for (let step = audit.next(); ; step = audit.next()) {
  console.log(step.value);
  if (step.done) break;
}
console.log(ledger.total === 10n ** 20n + 5n);
