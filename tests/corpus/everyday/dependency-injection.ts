// A container of services: typed tokens, lazy singletons, factories that resolve others, cycles that are found.
interface Token<T> {
  readonly name: string;
  readonly _type?: T;
}
const token = <T>(name: string): Token<T> => ({ name });
type Factory<T> = (container: Container) => T;

class Container {
  readonly #factories = new Map<Token<unknown>, Factory<unknown>>();
  readonly #instances = new Map<Token<unknown>, unknown>();
  readonly #resolving: string[] = [];

  provide<T>(key: Token<T>, factory: Factory<T>): this {
    this.#factories.set(key, factory);
    return this;
  }
  get<T>(key: Token<T>): T {
    if (this.#instances.has(key)) return this.#instances.get(key) as T;
    if (this.#resolving.includes(key.name)) throw new Error(`cycle: ${[...this.#resolving, key.name].join(" -> ")}`);
    const factory = this.#factories.get(key);
    if (factory === undefined) throw new Error(`nothing provides ${key.name}`);
    this.#resolving.push(key.name);
    try {
      const made = factory(this) as T;
      this.#instances.set(key, made);
      return made;
    } finally {
      this.#resolving.pop();
    }
  }
}

interface Logger {
  log(text: string): void;
}
class MemoryLogger implements Logger {
  readonly lines: string[] = [];
  log(text: string): void {
    this.lines.push(text);
  }
}
class Users {
  private readonly logger: Logger;
  private readonly names: ReadonlyMap<number, string>;
  constructor(logger: Logger, names: ReadonlyMap<number, string>) {
    this.logger = logger;
    this.names = names;
  }
  find(id: number): string {
    this.logger.log(`find ${id}`);
    return this.names.get(id) ?? "nobody";
  }
}
const LOGGER = token<MemoryLogger>("logger");
const USERS = token<Users>("users");
const [A, B] = [token<number>("a"), token<number>("b")];
const container = new Container()
  .provide(LOGGER, () => new MemoryLogger())
  .provide(USERS, (c) => new Users(c.get(LOGGER), new Map([[1, "Ada"]])))
  .provide(A, (c) => c.get(B) + 1)
  .provide(B, (c) => c.get(A) + 1);
console.log(container.get(USERS).find(1), container.get(USERS).find(2), container.get(USERS) === container.get(USERS));
console.log(container.get(LOGGER).lines);
for (const wrong of [A, token<string>("none")] as Token<unknown>[]) {
  try {
    container.get(wrong);
  } catch (error) {
    console.log(error instanceof Error ? error.message : "?");
  }
}
