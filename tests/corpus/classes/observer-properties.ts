// Accessors that notify, computed properties with caching, and setters that reject.
type Change<T> = { [K in keyof T]: readonly [key: K, before: T[K], after: T[K]] }[keyof T];
class Temperature {
  static readonly absoluteZero = -273.15;
  #celsius = 20;
  #cache: { fahrenheit: number } | null = null;
  computed = 0;
  readonly listeners = new Set<(change: Change<{ celsius: number }>) => void>();
  get celsius(): number {
    return this.#celsius;
  }
  set celsius(value: number) {
    if (Number.isNaN(value)) throw new TypeError("not a temperature");
    const clamped = Math.max(Temperature.absoluteZero, value);
    if (clamped === this.#celsius) return;
    const before = this.#celsius;
    this.#celsius = clamped;
    this.#cache = null;
    for (const listener of this.listeners) listener(["celsius", before, clamped]);
  }
  get fahrenheit(): number {
    this.#cache ??= { fahrenheit: (this.computed++, this.#celsius * 1.8 + 32) };
    return this.#cache.fahrenheit;
  }
  set fahrenheit(value: number) {
    this.celsius = (value - 32) / 1.8;
  }
}
const t = new Temperature();
t.listeners.add(([key, before, after]) => console.log(`${key}: ${before} -> ${after}`));
console.log(t.fahrenheit, t.fahrenheit, t.computed);
t.celsius += 5;
t.celsius = 25;
t.fahrenheit = 212;
t.celsius++;
console.log(t.celsius--, t.celsius, t.fahrenheit, t.computed);
t.celsius = -1000;
console.log(t.celsius, t.fahrenheit.toFixed(2));
try {
  t.fahrenheit = NaN;
} catch (error) {
  console.log(String(error), t.celsius);
}
const { celsius, fahrenheit } = t;
console.log(celsius, fahrenheit.toFixed(1), Object.keys(t));
