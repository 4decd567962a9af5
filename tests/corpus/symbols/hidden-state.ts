// Symbols as keys of hidden state, brands and protocols between classes that do not know each other.
const state: unique symbol = Symbol("state");
const describe: unique symbol = Symbol.for("app.describe");
interface Describable {
  [describe](depth: number): string;
}
class Door implements Describable {
  [state]: "open" | "shut" = "shut";
  toggle(): this {
    this[state] = this[state] === "open" ? "shut" : "open";
    return this;
  }
  [describe](depth: number): string {
    return `${"-".repeat(depth)}door ${this[state]}`;
  }
}
class House implements Describable {
  readonly parts: Describable[] = [new Door(), new Door().toggle()];
  [describe](depth: number): string {
    return [`${"-".repeat(depth)}house`, ...this.parts.map((p) => p[describe](depth + 1))].join("\n");
  }
}
const isDescribable = (x: unknown): x is Describable => typeof x === "object" && x !== null && describe in x;
const things: unknown[] = [new House(), { [describe]: (d: number) => `plain ${d}` }, {}, null, "text"];
for (const thing of things) console.log(isDescribable(thing) ? thing[describe](0) : typeof thing);
const door = new Door();
console.log(JSON.stringify(door), Object.keys(door), state in door, door[state]);
console.log(String(state), state.description, describe.toString(), Symbol.keyFor(describe), Symbol.keyFor(state), Symbol.for("app.describe") === describe);
const registry: { [key: symbol]: number } = {};
const keys = [Symbol("a"), Symbol("a"), Symbol()];
keys.forEach((k, i) => (registry[k] = i));
console.log(keys.map((k) => registry[k]), keys[0] === keys[1], keys[2]!.description, registry[Symbol("a")]);
