// The same generic code for numbers, strings, objects and undefined: equality, defaults, boxes.
class Cell<T> {
  #value: T;
  #changes = 0;
  constructor(value: T) {
    this.#value = value;
  }
  set(value: T): boolean {
    if (Object.is(this.#value, value)) return false;
    this.#value = value;
    this.#changes++;
    return true;
  }
  get changes(): number {
    return this.#changes;
  }
  or<U>(other: U): NonNullable<T> | U {
    return this.#value ?? other;
  }
}
const shared = { a: 1 };
const number = new Cell<number | undefined>(NaN);
console.log(number.set(NaN), number.set(-0), number.set(0), number.set(undefined), number.or("none"), number.changes);
const object = new Cell<{ a: number } | null>(shared);
console.log(object.set(shared), object.set({ a: 1 }), object.set(null), object.or(0), object.changes);
const string = new Cell("ab");
console.log(string.set("a" + "b"), string.set(""), string.or(1), string.changes);
const big = new Cell(2n ** 70n);
console.log(big.set(2n ** 70n), big.set(1n), big.or(0), big.changes);
