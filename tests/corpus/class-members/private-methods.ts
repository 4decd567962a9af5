// Private methods, accessors, statics and brand checks.
class Account {
  #balance = 0;
  static #made = 0;
  static #next(): number {
    return ++Account.#made;
  }
  readonly id: number;
  constructor() {
    this.id = Account.#next();
  }
  get #rich(): boolean {
    return this.#balance > 100;
  }
  set #all(value: number) {
    this.#balance = value;
  }
  #add(n: number): this {
    this.#balance += n;
    return this;
  }
  deposit(n: number): this {
    return this.#add(n);
  }
  reset(): void {
    this.#all = 5;
  }
  describe(): string {
    return `${this.id}: ${this.#balance} ${this.#rich}`;
  }
  static is(value: object): value is Account {
    return #balance in value && #add in value;
  }
}
const a = new Account().deposit(50).deposit(60);
const b = new Account();
console.log(a.describe(), b.describe(), Account.is(a), Account.is({}));
a.reset();
console.log(a.describe(), Object.keys(a), a);
