// Plugins as classes kept in a registry by name: static members, construction by type, hooks in order.
interface Plugin {
  readonly name: string;
  setup?(): void;
  transform(input: string): string;
}
interface PluginClass {
  readonly id: string;
  readonly priority?: number;
  new (options: Readonly<Record<string, unknown>>): Plugin;
}
abstract class Base implements Plugin {
  readonly options: Readonly<Record<string, unknown>>;
  constructor(options: Readonly<Record<string, unknown>>) {
    this.options = options;
  }
  get name(): string {
    return (this.constructor as unknown as PluginClass).id;
  }
  abstract transform(input: string): string;
}
class Upper extends Base {
  static readonly id = "upper";
  transform(input: string): string {
    return input.toUpperCase();
  }
}
class Repeat extends Base {
  static readonly id: string = "repeat";
  static readonly priority = -1;
  #times = 1;
  setup(): void {
    const { times } = this.options;
    if (typeof times !== "number") throw new TypeError(`${this.name}: times must be a number, not ${typeof times}`);
    this.#times = times;
  }
  transform(input: string): string {
    return Array.from({ length: this.#times }, () => input).join(" ");
  }
}
class Wrap extends Repeat {
  static override readonly id = "wrap";
  static override readonly priority = -1;
  override transform(input: string): string {
    return `[${super.transform(input)}]`;
  }
}
class Registry {
  readonly #classes = new Map<string, PluginClass>();
  add(...classes: PluginClass[]): this {
    for (const c of classes) {
      if (this.#classes.has(c.id)) throw new Error(`${c.id} is registered twice`);
      this.#classes.set(c.id, c);
    }
    return this;
  }
  pipeline(config: Record<string, Record<string, unknown>>): (input: string) => string {
    const classes = Object.keys(config).map((id) => {
      const found = this.#classes.get(id);
      if (!found) throw new Error(`unknown plugin ${id}, known: ${[...this.#classes.keys()].join(", ")}`);
      return found;
    });
    classes.sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
    const plugins = classes.map((c) => new c(config[c.id]!));
    for (const p of plugins) p.setup?.();
    return (input) => plugins.reduce((text, p) => p.transform(text), input);
  }
}
const registry = new Registry().add(Repeat, Upper, Wrap);
console.log(registry.pipeline({ repeat: { times: 2 }, upper: {} })("hi"));
console.log(registry.pipeline({ wrap: { times: 3 }, upper: {} })("yo"));
console.log(registry.pipeline({})("same"));
for (const make of [() => registry.add(Upper), () => registry.pipeline({ lower: {} }), () => registry.pipeline({ wrap: { times: "3" } })]) {
  try {
    make();
  } catch (error) {
    console.log(String(error));
  }
}
