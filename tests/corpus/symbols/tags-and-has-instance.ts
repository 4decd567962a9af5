// Symbol.toStringTag and Symbol.hasInstance of classes, and what String and the console make of them.
class Tagged {
  readonly id = 1;
  get [Symbol.toStringTag](): string {
    return "Custom";
  }
}
console.log(String(new Tagged()), `${new Tagged()}`, Object.prototype.toString.call(new Tagged()), new Tagged());
const kinds: unknown[] = [1, "s", true, null, undefined, [], {}, () => 1, /x/, new Date(0), new Map(), new Set(), Symbol("y"), 1n, new Error("e"), new Uint8Array(1), Promise.resolve(), new ArrayBuffer(1), [].values(), JSON.parse("{}")];
console.log(kinds.map((kind) => Object.prototype.toString.call(kind)).join(" "));
class Even {
  static [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "number" && value % 2 === 0;
  }
}
console.log((2 as unknown) instanceof Even, (3 as unknown) instanceof Even, ({} as unknown) instanceof Even);
