// A static block of a class in a function runs at each evaluation.
function make(seed: number): number[] {
  const log: number[] = [];
  class Table {
    static values: number[] = [];
    static {
      const step = seed * 2;
      for (let i = 0; i < 3; i++) this.values.push(i * step);
      log.push(seed);
    }
    static #hidden = seed;
    static hidden(): number {
      return this.#hidden + Table.values.length;
    }
  }
  return [...Table.values, Table.hidden(), ...log];
}
console.log(make(1), make(5));
