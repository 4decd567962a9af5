// Classes inside arrows, methods, getters, async functions and generators.
class Factory {
  readonly base = 10;
  get Maker(): new (n: number) => { total(): number } {
    const outer = this;
    return class {
      readonly n: number;
      constructor(n: number) {
        this.n = n;
      }
      total(): number {
        return this.n + outer.base;
      }
    };
  }
}
const M = new Factory().Maker;
const arrow = (k: string): { tag(): string } =>
  new (class {
    tag(): string {
      return `<${k}>`;
    }
  })();
async function later(n: number): Promise<number> {
  await null;
  class Later {
    get(): number {
      return n * 2;
    }
  }
  return new Later().get();
}
function* gen(n: number): Generator<number> {
  for (let i = 0; i < n; i++) {
    class Step {
      value(): number {
        return i * n;
      }
    }
    yield new Step().value();
  }
}
console.log(new M(5).total(), arrow("b").tag(), [...gen(3)]);
later(21).then((v) => console.log(v));
