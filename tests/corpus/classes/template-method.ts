// Abstract base classes with hooks, protected state, and super chains of three levels.
abstract class Report {
  protected readonly lines: string[] = [];
  protected abstract readonly title: string;
  protected header(): string {
    return `== ${this.title} ==`;
  }
  protected abstract rows(): Iterable<readonly [string, unknown]>;
  protected format(value: unknown): string {
    return typeof value === "number" ? value.toFixed(1) : String(value);
  }
  render(): string {
    this.lines.length = 0;
    this.lines.push(this.header());
    for (const [label, value] of this.rows()) this.lines.push(`${label}: ${this.format(value)}`);
    this.finish();
    return this.lines.join("\n");
  }
  protected finish(): void {}
}
class Weather extends Report {
  protected readonly title: string = "weather";
  readonly #days: Record<string, number>;
  constructor(days: Record<string, number>) {
    super();
    this.#days = days;
  }
  protected override *rows(): Generator<readonly [string, unknown]> {
    yield* Object.entries(this.#days);
    yield ["mean", Object.values(this.#days).reduce((a, b) => a + b, 0) / Object.keys(this.#days).length];
  }
}
class Loud extends Weather {
  protected override readonly title = "WEATHER";
  protected override header(): string {
    return `${super.header()}!`;
  }
  protected override *rows(): Generator<readonly [string, unknown]> {
    for (const [label, value] of super.rows()) yield [label.toUpperCase(), value];
    yield ["null", null];
  }
  protected override finish(): void {
    super.finish();
    this.lines.push(`${this.lines.length} lines`);
  }
}
const days = { mon: 20, tue: 22.25, wed: 18 };
console.log(new Weather(days).render());
const loud = new Loud(days);
console.log(loud.render() === loud.render(), `\n${loud.render()}`);
console.log(new Weather({}).render());
