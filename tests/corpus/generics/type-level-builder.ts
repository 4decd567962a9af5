// A builder whose type grows with each call; the value is an ordinary record.
class Builder<T extends object> {
  readonly #made: T;
  constructor(made: T) {
    this.#made = made;
  }
  with<K extends string, V>(key: K, value: V): Builder<T & Record<K, V>> {
    return new Builder({ ...this.#made, [key]: value } as T & Record<K, V>);
  }
  build(): Readonly<T> {
    return Object.freeze({ ...this.#made });
  }
}
const made = new Builder({}).with("name", "x").with("count", 3).with("nested", { deep: [1, 2] }).build();
console.log(made, made.name.length + made.count + made.nested.deep.length);
const fork = new Builder({ id: 1 });
console.log(fork.with("a", 1).build(), fork.with("b", 2).build(), fork.build());
console.log(Object.isFrozen(made));
