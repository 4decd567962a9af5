// Getters and setters of object literals beside computed keys, spread and methods.
const key = "dyn" + "amic";
const mark = Symbol("mark");
let stored = 1;
const thing = {
  plain: 0,
  get double(): number {
    return stored * 2;
  },
  set double(value: number) {
    stored = value / 2;
  },
  [key]: "computed",
  [`${key}2`]: 2,
  [mark]: true,
  method(): number {
    return this.double + this.plain;
  },
};
console.log(thing.double, thing.method(), thing[key], Object.keys(thing));
thing.double = 10;
thing.plain += 5;
console.log(stored, thing.double, thing.method(), thing[mark]);
const copy = { ...thing, plain: 100 };
stored = 50;
console.log(copy.double, thing.double, copy.method());
console.log(JSON.stringify(thing), "double" in thing, Object.entries(copy).length);
