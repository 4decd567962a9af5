// Arrow functions in methods see both `this` and the variables of the enclosing function.
function make(factor: number): () => number[] {
  let calls = 0;
  class Scaler {
    items = [1, 2, 3];
    later = (): number => this.items.length * factor;
    run(): number[] {
      const offset = 0.5;
      return this.items.map((item) => {
        calls++;
        return item * factor + offset + calls + this.items.length;
      });
    }
  }
  const scaler = new Scaler();
  return () => [...scaler.run(), scaler.later()];
}
const run = make(10);
console.log(run(), run());
