// Private fields, methods, accessors and statics of the same class, through subclasses and other instances.
class Account {
  static #count = 0;
  static #make(owner: string, cents: number): Account {
    Account.#count += 1;
    return new Account(owner, cents);
  }
  static get #label(): string {
    return `#${Account.#count}`;
  }
  static open(owner: string, cents = 0): Account {
    const made = this.#make(owner, cents);
    made.#tag = this.#label;
    return made;
  }
  #cents: number;
  #tag = "";
  readonly owner: string;
  constructor(owner: string, cents: number) {
    this.owner = owner;
    this.#cents = cents;
  }
  get #balance(): number {
    return this.#cents / 100;
  }
  set #balance(euros: number) {
    this.#cents = Math.round(euros * 100);
  }
  #check(amount: number): boolean {
    return amount > 0 && amount <= this.#balance;
  }
  move(to: Account, amount: number): boolean {
    if (!this.#check(amount)) return false;
    this.#balance -= amount;
    to.#balance += amount;
    return true;
  }
  static isAccount(value: unknown): value is Account {
    return typeof value === "object" && value !== null && #check in value && #cents in value;
  }
  toString(): string {
    return `${this.#tag} ${this.owner} ${this.#balance.toFixed(2)}`;
  }
  bump(): number {
    return ++this.#cents + this.#cents++;
  }
}
class Joint extends Account {
  #cents = "not the same field";
  override toString(): string {
    return super.toString() + " " + this.#cents;
  }
}
const a = Account.open("ann", 1050);
const b = Account.open("bob");
const j = new Joint("both", 99);
console.log(a.move(b, 3.15), a.move(b, 100), b.move(j, 0.15), j.move(a, -1));
console.log(`${a}|${b}|${j}`);
console.log([a, b, j, {}, null, { move: 1 }].map(Account.isAccount));
console.log(a.bump(), String(a), Object.keys(j), j);
const methods = [a, j].map((x) => x.move);
console.log(methods[0] === methods[1], methods[0]!.call(j, a, 0.5), String(j));
