// Data beside objects: the entry's value may refer to its own key and to other keys.
interface Hidden {
  readonly self: Account;
  readonly peers: Account[];
  balance: number;
}
const hidden = new WeakMap<Account, Hidden>();
class Account {
  constructor(balance: number) {
    hidden.set(this, { self: this, peers: [], balance });
  }
  befriend(other: Account): void {
    hidden.get(this)?.peers.push(other);
  }
  wealth(): number {
    const data = hidden.get(this)!;
    let sum = data.balance;
    for (const peer of data.peers) sum += hidden.get(peer)!.balance;
    return data.self === this ? sum : Number.NaN;
  }
}
const accounts = Array.from({ length: 150 }, (_, i) => new Account(i));
for (const [i, account] of accounts.entries())
  for (let k = 1; k <= 3; k++) account.befriend(accounts[(i * k + k) % accounts.length]!);
for (let i = 0; i < 2000; i++) new Account(i).befriend(accounts[0]!);
let total = 0;
for (const account of accounts) total += account.wealth();
console.log(total);
