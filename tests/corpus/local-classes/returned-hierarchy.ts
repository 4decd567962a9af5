// A factory returns several classes that know each other.
function kit(unit: string) {
  abstract class Measure {
    readonly n: number;
    constructor(n: number) {
      this.n = n;
    }
    abstract kind(): string;
    toString(): string {
      return `${this.n}${unit} ${this.kind()}`;
    }
    static parse(text: string): Measure {
      return text.startsWith("-") ? new Debt(Number(text.slice(1))) : new Credit(Number(text));
    }
  }
  class Credit extends Measure {
    kind(): string {
      return "credit";
    }
  }
  class Debt extends Measure {
    kind(): string {
      return "debt";
    }
  }
  return { Measure, Credit, Debt };
}
const eur = kit("EUR");
const usd = kit("USD");
const x = eur.Measure.parse("-5");
const y = usd.Measure.parse("7");
console.log(`${x} / ${y}`, x instanceof eur.Debt, x instanceof usd.Debt, y instanceof usd.Measure);
