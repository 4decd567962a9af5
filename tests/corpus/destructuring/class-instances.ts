// Patterns over instances: fields, accessors, methods, defaults and rest of own properties.
class P {
  x = 1;
  y: number | undefined;
  #z = 3;
  get sum(): number {
    return this.x + this.#z;
  }
  m(): string {
    return "m";
  }
}
const { x, y = 7, sum, ...rest } = new P();
console.log(x, y, sum, Object.keys(rest));
const swap = ({ x: a, sum: b }: P): [number, number] => [b, a];
console.log(swap(new P()));
