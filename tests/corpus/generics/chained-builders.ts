// A builder whose type grows with each call.
class Builder<T extends object> {
  readonly #made: T;
  constructor(made: T) {
    this.#made = made;
  }
  with<K extends string, V>(key: K, value: V): Builder<T & Record<K, V>> {
    return new Builder({ ...this.#made, [key]: value } as T & Record<K, V>);
  }
  map<U extends object>(f: (made: T) => U): Builder<U> {
    return new Builder(f(this.#made));
  }
  build(): Readonly<T> {
    return Object.freeze({ ...this.#made });
  }
}
const made = new Builder({ id: 7 }).with("name", "n").with("size", [1, 2]).with("id2", 7n).build();
console.log(made, made.name.length, made.size[1], made.id2 * 2n, Object.isFrozen(made));
console.log(new Builder({ a: 1 }).map(({ a }) => ({ b: a + 1, list: [a] })).with("c", null).build());
