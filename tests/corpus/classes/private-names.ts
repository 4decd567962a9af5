// #fields, #methods and brand checks.
class Account {
  #balance = 0;
  #log: string[] = [];
  deposit(n: number): this {
    this.#balance += n;
    this.#note("deposit " + n);
    return this;
  }
  #note(s: string): void {
    this.#log.push(s);
  }
  get #summary(): string {
    return this.#balance + ":" + this.#log.join(",");
  }
  show(): string {
    return this.#summary;
  }
  static same(a: Account, b: Account): boolean {
    return a.#balance === b.#balance;
  }
  static isAccount(o: object): boolean {
    return #balance in o;
  }
}
const a = new Account().deposit(5).deposit(10);
const b = new Account().deposit(15);
console.log(a.show(), b.show(), Account.same(a, b), Account.isAccount(a), Account.isAccount({}));
class Sub extends Account {
  #balance = "sub";
  both(): string {
    return this.#balance + "/" + this.show();
  }
}
console.log(new Sub().deposit(1).show(), new Sub().both());
