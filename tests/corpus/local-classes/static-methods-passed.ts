// Static methods of classes in functions as values and through interfaces.
function registry(prefix: string) {
  class Registry {
    static readonly entries: string[] = [];
    static add(name: string): number {
      return Registry.entries.push(prefix + name);
    }
    static get count(): number {
      return this.entries.length;
    }
  }
  return Registry;
}
const a = registry("a-");
const b = registry("b-");
["x", "y"].forEach(a.add);
b.add("z");
const view: { readonly count: number; add(n: string): number } = a;
console.log(a.entries, b.entries, view.count, view.add("w"), a.count, b.count, Object.keys(a));
