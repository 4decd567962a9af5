// A container of lazily made services with typed keys, scopes and cycle detection.
interface Logger {
  readonly lines: string[];
  log(text: string): void;
}
interface Clock {
  now(): number;
}
class Token<T> {
  declare readonly type: T;
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
type Factory<T> = (c: Container) => T;
class Container {
  readonly #factories = new Map<Token<unknown>, { make: Factory<unknown>; shared: boolean }>();
  readonly #made = new Map<Token<unknown>, unknown>();
  readonly #parent: Container | undefined;
  readonly #making: string[];
  constructor(parent?: Container) {
    this.#parent = parent;
    this.#making = parent ? parent.#making : [];
  }
  register<T>(token: Token<T>, make: Factory<T>, { shared = true }: { shared?: boolean } = {}): this {
    this.#factories.set(token, { make, shared });
    return this;
  }
  #find(token: Token<unknown>): [Container, { make: Factory<unknown>; shared: boolean }] | undefined {
    const own = this.#factories.get(token);
    return own ? [this, own] : (this.#parent ? this.#parent.#find(token) : undefined);
  }
  get<T>(token: Token<T>): T {
    const found = this.#find(token);
    if (!found) throw new Error(`nothing makes ${token.name}`);
    const [owner, { make, shared }] = found;
    if (shared && owner.#made.has(token)) return owner.#made.get(token) as T;
    if (this.#making.includes(token.name)) throw new Error(`cycle: ${[...this.#making, token.name].join(" > ")}`);
    this.#making.push(token.name);
    try {
      const made = make(this) as T;
      if (shared) owner.#made.set(token, made);
      return made;
    } finally {
      this.#making.pop();
    }
  }
}
const LOGGER = new Token<Logger>("Logger");
const CLOCK = new Token<Clock>("Clock");
const SERVICE = new Token<{ greet(name: string): string }>("Service");
const EGG = new Token<object>("Egg");
const HEN = new Token<object>("Hen");
let made = 0;
const root = new Container()
  .register(LOGGER, () => {
    made++;
    const lines: string[] = [];
    return { lines, log: (text) => void lines.push(text) };
  })
  .register(CLOCK, () => ({ now: () => ++made * 100 }), { shared: false })
  .register(SERVICE, (c) => {
    const logger = c.get(LOGGER);
    const clock = c.get(CLOCK);
    return {
      greet(name) {
        logger.log(`${clock.now()}: ${name}`);
        return `hello ${name}`;
      },
    };
  })
  .register(EGG, (c) => ({ from: c.get(HEN) }))
  .register(HEN, (c) => ({ from: c.get(EGG) }));
const child = new Container(root).register(CLOCK, () => ({ now: () => -1 }));
console.log(root.get(SERVICE).greet("ann"), child.get(SERVICE) === root.get(SERVICE), child.get(CLOCK).now());
console.log(root.get(LOGGER).lines, made, root.get(CLOCK) === root.get(CLOCK));
for (const token of [EGG, new Token<number>("Nothing")]) {
  try {
    child.get<unknown>(token);
  } catch (error) {
    console.log((error as Error).message);
  }
}
