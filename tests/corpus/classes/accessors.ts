// get and set.
class Temp {
  private celsius = 0;
  reads = 0;
  get fahrenheit(): number {
    this.reads++;
    return this.celsius * 1.8 + 32;
  }
  set fahrenheit(f: number) {
    this.celsius = (f - 32) / 1.8;
  }
  get c(): number {
    return this.celsius;
  }
  static #made = 0;
  static get made(): number {
    return Temp.#made;
  }
  constructor() {
    Temp.#made++;
  }
}
const t = new Temp();
t.fahrenheit = 212;
console.log(t.c, t.fahrenheit, t.reads);
t.fahrenheit += 18;
console.log(t.c, t.reads, Temp.made);
const o = {
  n: 1,
  get twice(): number {
    return this.n * 2;
  },
  set twice(v: number) {
    this.n = v / 2;
  },
};
o.twice = 50;
console.log(o.n, o.twice);
