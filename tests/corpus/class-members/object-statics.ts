// Object.keys, entries, assign, freeze and JSON over instances and classes.
class Item {
  a = 1;
  b = "two";
  #hidden = 3;
  static s = 4;
  get sum(): number {
    return this.a + this.#hidden;
  }
  method(): void {}
}
const i = new Item();
console.log(Object.keys(i), Object.values(i), Object.entries(i), JSON.stringify(i), i.sum);
const copy = Object.assign({ c: 0 }, i, { b: "changed" });
console.log(copy, Object.keys(Item), Object.entries(Item));
const merged = { ...i, ...copy };
console.log(merged, "sum" in i, "sum" in merged, i.hasOwnProperty("a"), i.hasOwnProperty("sum"), copy.propertyIsEnumerable("c"));
