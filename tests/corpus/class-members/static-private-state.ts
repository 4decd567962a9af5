// Private static state shared by instances; static accessors; singletons.
class Registry {
  static #instance: Registry | undefined;
  static #count = 0;
  readonly #id = ++Registry.#count;
  static get instance(): Registry {
    return (Registry.#instance ??= new Registry());
  }
  static get count(): number {
    return Registry.#count;
  }
  static set count(n: number) {
    Registry.#count = n;
  }
  get id(): number {
    return this.#id;
  }
}
console.log(Registry.instance === Registry.instance, Registry.count, Registry.instance.id);
Registry.count = 10;
console.log(Registry.count++, ++Registry.count, Registry.instance.id);
