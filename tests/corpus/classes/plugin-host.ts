// A host with hooks that plugins fill: order, priorities, waterfalls, bails, and errors that name the plugin.
interface Plugin {
  readonly name: string;
  readonly priority?: number;
  transform?(text: string): string;
  resolve?(id: string): string | null;
  done?(): void;
}
class Host {
  readonly #plugins: Plugin[] = [];
  use(...plugins: Plugin[]): this {
    this.#plugins.push(...plugins);
    this.#plugins.sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
    return this;
  }
  #guard<T>(plugin: Plugin, hook: string, run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw new Error(`${plugin.name}.${hook} failed`, { cause: error });
    }
  }
  transform(text: string): string {
    return this.#plugins.reduce((t, p) => (p.transform ? this.#guard(p, "transform", () => p.transform!(t)) : t), text);
  }
  resolve(id: string): string {
    for (const p of this.#plugins) {
      const found = p.resolve?.(id) ?? null;
      if (found !== null) return `${found} by ${p.name}`;
    }
    return "unresolved";
  }
  close(): string[] {
    return this.#plugins.filter((p) => p.done !== undefined).map((p) => (p.done!(), p.name)).reverse();
  }
}
class Counter implements Plugin {
  readonly name = "counter";
  #n = 0;
  transform(text: string): string {
    this.#n += text.length;
    if (this.#n > 30) throw new RangeError(`${this.#n} characters`);
    return `${text}#${this.#n}`;
  }
  done(): void {
    this.#n = 0;
  }
}
const host = new Host().use({ name: "upper", transform: (t) => t.toUpperCase() }, new Counter(), { name: "alias", priority: 5, resolve: (id) => (id.startsWith("@") ? id.slice(1) : null), done: () => {} }).use({ name: "files", resolve: (id) => (id.includes(".") ? `./${id}` : null) });
console.log(host.transform("abc"), host.transform("defg"), host.resolve("@x.ts"), host.resolve("x.ts"), host.resolve("x"), host.close());
try {
  for (;;) host.transform("0123456789");
} catch (e) {
  console.log((e as Error).message, String((e as Error).cause));
}
