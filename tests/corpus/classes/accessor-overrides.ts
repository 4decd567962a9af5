// Getters and setters that subclasses replace in part, statics with accessors, and private ones.
class Celsius {
  protected degrees = 0;
  get value(): number {
    return this.degrees;
  }
  set value(v: number) {
    this.degrees = Math.max(-273.15, v);
  }
  get #kelvin(): number {
    return this.value + 273.15;
  }
  ratio(other: Celsius): number {
    return this.#kelvin / other.#kelvin;
  }
  static #made = 0;
  static get made(): number {
    return this.#made;
  }
  static create(value: number): Celsius {
    Celsius.#made++;
    const c = new this();
    c.value = value;
    return c;
  }
}
class Rounded extends Celsius {
  override get value(): number {
    return Math.round(super.value);
  }
  override set value(v: number) {
    super.value = v + 0.25;
  }
}
const [c, r] = [Celsius.create(-300), Rounded.create(20.6)];
console.log(c.value, r.value, r.ratio(c) > 1000, c.ratio(c), Celsius.made, (r.value += 1), r.value, r.value++, r.value);
console.log(Object.keys(r), "value" in r, Object.hasOwn(r, "value"), JSON.stringify(r));
