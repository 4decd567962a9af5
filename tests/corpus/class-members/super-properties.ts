// Reading and writing through super: accessors and methods as values.
class Base {
  #value = 1;
  get value(): number {
    return this.#value;
  }
  set value(v: number) {
    this.#value = v;
  }
  greet(name: string): string {
    return `base ${name} ${this.value}`;
  }
}
class Derived extends Base {
  override get value(): number {
    return super.value * 10;
  }
  override set value(v: number) {
    super.value = v + 1;
  }
  override greet(name: string): string {
    return `derived, ${super.greet(name)}`;
  }
}
const d = new Derived();
console.log(d.value);
d.value = 5;
console.log(d.value, d.greet("ann"));
