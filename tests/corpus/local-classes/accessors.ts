// Accessors and private members of a class in a function.
function temperature(scale: number) {
  class Temperature {
    #celsius = 0;
    get scaled(): number {
      return this.#celsius * scale;
    }
    set scaled(value: number) {
      this.#celsius = value / scale;
    }
    #check(): boolean {
      return this.#celsius > scale;
    }
    get hot(): boolean {
      return this.#check();
    }
    static is(value: unknown): boolean {
      return typeof value === "object" && value !== null && #celsius in value;
    }
  }
  return Temperature;
}
const T = temperature(2);
const t = new T();
t.scaled = 10;
console.log(t.scaled, t.hot, T.is(t), T.is({}), T.is(null));
