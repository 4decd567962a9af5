// Static members across a hierarchy: registries, factories by name, counters that each class has or shares.
class Model {
  static readonly #kinds = new Map<string, new (id: number) => Model>();
  static #next = 1;
  static label = "model";
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
  static register(name: string, kind: new (id: number) => Model): void {
    if (Model.#kinds.has(name)) throw new Error(`${name} is taken`);
    Model.#kinds.set(name, kind);
  }
  static make(name: string): Model {
    const Kind = Model.#kinds.get(name);
    if (!Kind) throw new RangeError(`no ${name}; there are ${[...Model.#kinds.keys()].join(" and ")}`);
    return new Kind(Model.#next++);
  }
  static describe(): string {
    return `${this.name}/${this.label}`;
  }
  show(): string {
    return `${(this.constructor as typeof Model).label}#${this.id}`;
  }
}
class User extends Model {
  static override label = "user";
  static {
    Model.register("user", User);
  }
}
class Guest extends User {
  static {
    Model.register("guest", this);
  }
  override show(): string {
    return `${super.show()}?`;
  }
}
console.log(Model.make("user").show(), Model.make("guest").show(), Model.describe(), User.describe(), Guest.describe());
Guest.label = "visitor";
console.log(User.label, Guest.label, Model.make("guest").show(), Model.make("user") instanceof Guest);
for (const f of [() => Model.make("admin"), () => Model.register("user", Guest)]) try { f(); } catch (err) { console.log(String(err)); }
