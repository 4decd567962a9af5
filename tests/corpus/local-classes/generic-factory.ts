// A generic function returns a class that holds its type argument's values.
function boxOf<T>(show: (value: T) => string) {
  return class Box {
    readonly value: T;
    constructor(value: T) {
      this.value = value;
    }
    toString(): string {
      return `Box(${show(this.value)})`;
    }
    map(change: (value: T) => T): Box {
      return new Box(change(this.value));
    }
  };
}
const Numbers = boxOf<number>((n) => n.toFixed(1));
const Strings = boxOf<string>((s) => s.toUpperCase());
console.log(String(new Numbers(1).map((n) => n + 0.25)), `${new Strings("a").map((s) => s + "b")}`);
