// Symbols as keys of objects and classes.
const id = Symbol("id");
const tag: unique symbol = Symbol("tag");
const o = { [id]: 1, plain: 2, [tag]: "t" };
console.log(o[id], o[tag], Object.keys(o), id in o, Symbol("id") === id);
class Secret {
  [tag] = 5;
  [id](): string {
    return `method ${this[tag]}`;
  }
  get [Symbol.toStringTag](): string {
    return "Secret";
  }
}
const s = new Secret();
console.log(s[id](), s[tag], `${s}`, tag in s);
s[tag]++;
console.log(s[tag]);
