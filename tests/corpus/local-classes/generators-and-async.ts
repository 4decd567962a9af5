// Generator and async methods of a class in a function.
function make(step: number) {
  class Steps {
    *upTo(limit: number): Generator<number> {
      for (let i = 0; i < limit; i += step) yield i;
    }
    async sum(limit: number): Promise<number> {
      let total = 0;
      for (const value of this.upTo(limit)) total += await Promise.resolve(value);
      return total * step;
    }
    async *pairs(): AsyncGenerator<[number, number]> {
      for (const value of this.upTo(step * 3)) yield [value, await this.sum(value)];
    }
  }
  return new Steps();
}
const steps = make(2);
console.log([...steps.upTo(9)]);
steps.sum(9).then((total) => console.log(total));
(async () => {
  for await (const [a, b] of make(3).pairs()) console.log(a, b);
})();
