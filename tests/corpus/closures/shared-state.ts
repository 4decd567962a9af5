// Several closures over the same variables, and variables captured before assignment.
function account(start: number) {
  let balance = start;
  const log: string[] = [];
  const record = (what: string): void => {
    log.push(`${what}=${balance}`);
  };
  return {
    deposit(n: number) {
      balance += n;
      record("d");
    },
    withdraw: (n: number): boolean => {
      if (n > balance) return false;
      balance -= n;
      record("w");
      return true;
    },
    log: () => log.join(),
  };
}
const a = account(10);
const b = account(0);
a.deposit(5);
b.deposit(1);
console.log(a.withdraw(20), a.withdraw(12), b.withdraw(1), a.log(), b.log());
let late: number;
const readLate = (): number => late * 2;
late = 21;
console.log(readLate());
const fs: Record<string, () => number> = {};
{
  let x = 1;
  fs["inc"] = () => ++x;
  fs["get"] = () => x;
}
fs["inc"]!();
fs["inc"]!();
console.log(fs["get"]!());
