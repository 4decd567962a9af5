// Several closures over one variable see each other's changes, across calls, recursion and generators.
function account(balance: number) {
  const history: string[] = [];
  const note = (what: string): void => {
    history.push(what + balance);
  };
  return {
    deposit(n: number): void {
      balance += n;
      note("+");
    },
    withdraw: (n: number): boolean => {
      if (n > balance) return false;
      balance -= n;
      note("-");
      return true;
    },
    get balance(): number {
      return balance;
    },
    *entries(): Generator<string> {
      for (const h of history) {
        yield h;
        balance += 0.5;
      }
    },
  };
}
const a = account(10);
const b = account(1);
a.deposit(5);
console.log(a.withdraw(20), a.withdraw(12), b.withdraw(2), a.balance, b.balance);
console.log([...a.entries()].join(), a.balance);
function tree(depth: number, visit: (n: number) => void): () => number {
  let sum = 0;
  const inner = depth > 0 ? [tree(depth - 1, visit), tree(depth - 1, (n) => visit(n * 2))] : [];
  return () => {
    sum += depth + inner.reduce((s, f) => s + f(), 0);
    visit(sum);
    return sum;
  };
}
const visited: number[] = [];
const root = tree(2, (n) => visited.push(n));
console.log(root(), root(), visited.join());
const compose = (...fs: ((n: number) => number)[]) => (n: number): number => fs.reduce((v, f) => f(v), n);
let factor = 2;
const f = compose((n) => n * factor, (n) => n + factor, (n) => (factor++, n));
console.log(f(1), f(1), f(1), factor);
