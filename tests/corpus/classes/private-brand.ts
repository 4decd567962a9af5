// Private names: brand checks, access on another instance, TypeError on the wrong one.
class Vault {
  #code: number;
  static #count = 0;
  constructor(code: number) {
    this.#code = code;
    Vault.#count++;
  }
  static read(v: Vault): number {
    return v.#code;
  }
  static is(v: unknown): v is Vault {
    return typeof v === "object" && v !== null && #code in v;
  }
  copyFrom(o: Vault): this {
    this.#code = o.#code;
    return this;
  }
  get #doubled(): number {
    return this.#code * 2;
  }
  set #doubled(n: number) {
    this.#code = n / 2;
  }
  static #hidden(n: number): number {
    return n + Vault.#count;
  }
  run(): number {
    this.#doubled = 50;
    this.#doubled += 2;
    this.#code++;
    return this.#doubled + Vault.#hidden(1000);
  }
}
const a = new Vault(1);
const b = new Vault(2);
console.log(Vault.read(a), a.copyFrom(b) === a, Vault.read(a), a.run());
console.log(Vault.is(a), Vault.is({}), Vault.is(null), Vault.is(3));
try {
  Vault.read({} as Vault);
} catch (e) {
  console.log((e as Error).name);
}
